"""Made by training.grown; do not edit."""

COLUMNS = ('blocks', 'all prose', 'all labels', 'all core', 'labels at top', 'labels at bottom', 'page lines', 'longest run', 'repeated lines', 'page words', 'page words dense', 'before core', 'after core', 'junk', 'kinds of junk', 'first capitals', 'first size', 'first said', 'last said')


def odds(row: tuple[int, ...]) -> float:
    """Return the log odds of a row."""
    c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, = row
    t = 0.0
    t += ((-2.069 if c5 <= 5 else (-2.04 if c11 <= 1 else -1.793)) if c4 <= 6 else (-2.006 if c11 <= 2 else (-1.852 if c12 <= 3 else -1.426)))
    t += ((-0.069 if c12 <= 3 else ((-0.037 if c0 <= 6 else 0.133) if c16 <= 9 else -0.061)) if c9 <= 3 else (0.044 if c12 <= 1 else 0.338))
    t += (((-0.079 if c2 <= 2 else -0.023) if c6 <= 2 else (0.019 if c4 <= 4 else 0.166)) if c4 <= 7 else (0.02 if c12 <= 0 else 0.269))
    t += ((-0.069 if c5 <= 5 else (0.104 if c16 <= 9 else -0.031)) if c4 <= 6 else (0.006 if c5 <= 2 else (0.017 if c0 <= 6 else 0.219)))
    t += (((-0.019 if c16 <= 4 else (-0.08 if c16 <= 14 else 0.017)) if c6 <= 2 else 0.051) if c5 <= 4 else (0.021 if c6 <= 1 else 0.179))
    t += ((-0.076 if c11 <= 1 else ((0.043 if c0 <= 5 else -0.05) if c12 <= 3 else 0.096)) if c11 <= 4 else (0.002 if c12 <= 0 else 0.175))
    t += ((((-0.068 if c7 <= 1 else 0.029) if c16 <= 4 else -0.071) if c9 <= 3 else 0.064) if c4 <= 6 else (0.082 if c7 <= 6 else 0.168))
    t += ((-0.075 if c11 <= 1 else (-0.016 if c10 <= 1 else 0.108)) if c11 <= 3 else (0.028 if c10 <= 0 else (-0.016 if c0 <= 6 else 0.147)))
    t += ((-0.068 if c5 <= 2 else (0.031 if c16 <= 9 else -0.071)) if c9 <= 3 else ((-0.018 if c9 <= 5 else 0.117) if c5 <= 4 else 0.139))
    t += ((-0.072 if c11 <= 1 else (-0.047 if c2 <= 2 else (0.128 if c16 <= 4 else -0.004))) if c11 <= 3 else (0.025 if c10 <= 0 else 0.119))
    t += (((-0.077 if c16 <= 14 else 0.037) if c11 <= 1 else (-0.039 if c2 <= 2 else 0.038)) if c11 <= 4 else (0.034 if c4 <= 7 else 0.116))
    t += (((-0.075 if c16 <= 14 else 0.025) if c11 <= 1 else -0.011) if c11 <= 2 else (-0.01 if c5 <= 3 else (0.012 if c6 <= 0 else 0.106)))
    t += ((-0.064 if c10 <= 1 else (-0.03 if c11 <= 1 else 0.107)) if c11 <= 2 else ((-0.008 if c1 <= 6 else 0.099) if c12 <= 3 else 0.097))
    t += ((-0.066 if c2 <= 2 else (0.044 if c16 <= 4 else -0.028)) if c4 <= 5 else ((0.02 if c13 <= 3 else 0.105) if c7 <= 6 else 0.107))
    t += (-0.065 if c11 <= 1 else ((((-0.046 if c7 <= 3 else 0.014) if c1 <= 6 else 0.061) if c13 <= 3 else 0.089) if c10 <= 1 else 0.098))
    t += (((0.041 if c0 <= 1 else -0.068) if c2 <= 2 else (-0.017 if c10 <= 1 else 0.068)) if c4 <= 5 else (0.04 if c14 <= 2 else 0.11))
    t += (((-0.021 if c1 <= 6 else 0.062) if c16 <= 4 else -0.06) if c12 <= 3 else ((-0.049 if c1 <= 3 else 0.045) if c4 <= 7 else 0.09))
    t += (((-0.065 if c16 <= 14 else 0.062) if c2 <= 2 else ((-0.031 if c13 <= 3 else 0.078) if c1 <= 6 else 0.085)) if c4 <= 7 else 0.078)
    t += (((0.034 if c0 <= 1 else -0.066) if c11 <= 1 else (-0.054 if c1 <= 4 else (-0.026 if c2 <= 2 else 0.054))) if c11 <= 4 else 0.069)
    t += (-0.06 if c11 <= 1 else (((-0.05 if c4 <= 6 else 0.019) if c1 <= 6 else (-0.028 if c7 <= 1 else 0.124)) if c12 <= 3 else 0.073))
    t += (((-0.069 if c16 <= 14 else 0.031) if c11 <= 1 else -0.016) if c4 <= 5 else (-0.013 if c12 <= 2 else (-0.046 if c11 <= 1 else 0.083)))
    t += ((0.004 if c16 <= 4 else (-0.06 if c16 <= 14 else 0.058)) if c12 <= 3 else (-0.051 if c0 <= 6 else (0.035 if c13 <= 3 else 0.086)))
    t += (-0.056 if c11 <= 1 else (((-0.03 if c1 <= 6 else 0.046) if c10 <= 1 else 0.053) if c5 <= 6 else (0.033 if c7 <= 6 else 0.098)))
    t += (-0.053 if c11 <= 1 else (((-0.041 if c3 <= 6 else (-0.037 if c2 <= 2 else 0.216)) if c0 <= 5 else -0.038) if c12 <= 2 else 0.055))
    t += (((0.023 if c0 <= 1 else -0.06) if c11 <= 1 else ((0.009 if c18 <= 0 else -0.031) if c14 <= 2 else 0.075)) if c9 <= 5 else 0.092)
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.048 if c11 <= 1 else (-0.042 if c1 <= 5 else 0.028)) if c10 <= 0 else (0.002 if c11 <= 5 else (0.091 if c17 <= 2 else -0.011)))
    t += (-0.052 if c11 <= 1 else (((-0.045 if c4 <= 7 else 0.013) if c1 <= 6 else (-0.003 if c5 <= 2 else 0.144)) if c12 <= 3 else 0.052))
    t += ((-0.051 if c7 <= 1 else (-0.018 if c1 <= 6 else (-0.018 if c2 <= 2 else (0.178 if c7 <= 2 else -0.018)))) if c4 <= 7 else 0.06)
    t += (((0.017 if c0 <= 4 else -0.063) if c5 <= 2 else (-0.047 if c3 <= 3 else 0.023)) if c9 <= 4 else (0.001 if c7 <= 6 else 0.09))
    t += (((-0.057 if c16 <= 14 else 0.067) if c2 <= 2 else (0.039 if c16 <= 4 else -0.019)) if c6 <= 2 else (0.03 if c13 <= 3 else 0.084))
    if not -4.5 < t < 4.5:
        return t
    t += (((0.016 if c0 <= 4 else (-0.061 if c11 <= 2 else (0.049 if c16 <= 1 else -0.027))) if c14 <= 2 else 0.06) if c5 <= 6 else 0.051)
    t += (((-0.056 if c16 <= 14 else 0.057) if c11 <= 1 else (-0.05 if c5 <= 1 else (0.031 if c16 <= 5 else -0.007))) if c9 <= 5 else 0.082)
    t += ((-0.057 if c16 <= 14 else 0.05) if c11 <= 1 else ((-0.028 if c3 <= 3 else (0.0 if c4 <= 5 else 0.044)) if c14 <= 2 else 0.072))
    t += ((-0.039 if c11 <= 1 else ((-0.031 if c5 <= 4 else (-0.024 if c1 <= 4 else 0.05)) if c1 <= 6 else 0.066)) if c7 <= 6 else 0.062)
    t += (((0.026 if c0 <= 4 else ((-0.044 if c1 <= 4 else -0.001) if c16 <= 9 else -0.074)) if c14 <= 2 else 0.061) if c9 <= 5 else 0.078)
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.037 if c2 <= 2 else ((-0.044 if c12 <= 1 else (-0.034 if c3 <= 2 else 0.023)) if c1 <= 6 else 0.073)) if c13 <= 3 else 0.067)
    t += ((((-0.056 if c3 <= 4 else -0.002) if c4 <= 7 else 0.018) if c16 <= 9 else (-0.066 if c16 <= 14 else 0.046)) if c14 <= 2 else 0.062)
    t += (((-0.005 if c0 <= 4 else -0.068) if c7 <= 1 else ((0.109 if c12 <= 0 else -0.032) if c0 <= 5 else -0.014)) if c7 <= 6 else 0.049)
    t += (((-0.051 if c16 <= 14 else 0.024) if c11 <= 1 else ((0.022 if c12 <= 8 else -0.046) if c18 <= 0 else -0.025)) if c9 <= 5 else 0.083)
    t += (((-0.032 if c1 <= 6 else ((-0.05 if c16 <= 14 else 0.041) if c2 <= 2 else 0.081)) if c14 <= 2 else 0.053) if c5 <= 6 else 0.052)
    if not -4.5 < t < 4.5:
        return t
    t += ((((-0.055 if c11 <= 5 else 0.012) if c1 <= 4 else 0.012) if c16 <= 9 else (-0.063 if c16 <= 14 else 0.037)) if c9 <= 5 else 0.071)
    t += ((-0.054 if c1 <= 4 else ((-0.044 if c16 <= 14 else 0.034) if c11 <= 1 else 0.011)) if c11 <= 5 else (0.053 if c17 <= 1 else -0.026))
    t += (((0.003 if c0 <= 4 else -0.057) if c5 <= 1 else ((-0.036 if c1 <= 4 else 0.01) if c14 <= 1 else 0.032)) if c9 <= 5 else 0.079)
    t += ((-0.025 if c12 <= 2 else ((-0.063 if c2 <= 4 else (-0.023 if c7 <= 5 else 0.053)) if c3 <= 4 else 0.026)) if c9 <= 5 else 0.076)
    t += ((((-0.031 if c2 <= 2 else -0.001) if c16 <= 9 else (-0.07 if c16 <= 14 else 0.029)) if c13 <= 3 else 0.035) if c9 <= 5 else 0.065)
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.066 if c1 <= 3 else ((-0.036 if c1 <= 6 else 0.01) if c12 <= 3 else (-0.012 if c4 <= 3 else 0.051))) if c10 <= 1 else 0.035)
    t += (((-0.025 if c1 <= 6 else 0.008) if c17 <= 2 else 0.036) if c4 <= 7 else ((0.001 if c9 <= 1 else 0.069) if c17 <= 1 else -0.016))
    t += (((-0.047 if c1 <= 7 else 0.017) if c7 <= 1 else ((-0.065 if c10 <= 1 else 0.008) if c3 <= 3 else 0.013)) if c9 <= 5 else 0.063)
    t += (((-0.001 if c0 <= 4 else -0.063) if c7 <= 1 else (-0.005 if c1 <= 6 else 0.041)) if c14 <= 2 else (-0.014 if c6 <= 1 else 0.074))
    t += ((0.018 if c0 <= 5 else (-0.046 if c12 <= 2 else -0.001)) if c11 <= 5 else ((-0.016 if c12 <= 1 else 0.082) if c17 <= 0 else -0.037))
    if not -4.5 < t < 4.5:
        return t
    t += (((((-0.029 if c3 <= 5 else 0.002) if c16 <= 9 else -0.063) if c16 <= 14 else 0.045) if c14 <= 2 else 0.032) if c9 <= 5 else 0.058)
    t += (((-0.033 if c3 <= 5 else ((0.016 if c0 <= 5 else -0.033) if c12 <= 3 else 0.045)) if c14 <= 2 else 0.04) if c9 <= 5 else 0.071)
    t += (((-0.037 if c5 <= 1 else (-0.034 if c15 <= 0 else 0.014)) if c16 <= 9 else (-0.058 if c16 <= 14 else 0.007)) if c14 <= 2 else 0.051)
    t += ((((0.028 if c0 <= 5 else -0.016) if c9 <= 3 else 0.04) if c18 <= 0 else (-0.05 if c18 <= 1 else -0.0)) if c14 <= 3 else 0.057)
    t += ((-0.023 if c1 <= 6 else (-0.014 if c7 <= 1 else 0.045)) if c6 <= 2 else (0.012 if c16 <= 7 else (0.08 if c16 <= 9 else -0.008)))
    if not -4.5 < t < 4.5:
        return t
    t += ((0.014 if c0 <= 4 else -0.046) if c5 <= 2 else ((-0.047 if c1 <= 4 else 0.02) if c10 <= 0 else (0.01 if c0 <= 8 else 0.068)))
    t += (((-0.009 if c8 <= 0 else 0.096) if c0 <= 5 else -0.035) if c12 <= 2 else (-0.038 if c0 <= 6 else (0.057 if c8 <= 0 else 0.008)))
    t += ((-0.034 if c3 <= 4 else (((-0.008 if c10 <= 1 else 0.054) if c8 <= 3 else -0.064) if c4 <= 5 else 0.032)) if c7 <= 7 else 0.047)
    t += (-0.01 if c4 <= 5 else (((-0.016 if c1 <= 4 else 0.04) if c16 <= 6 else 0.069) if c17 <= 1 else (0.04 if c7 <= 5 else -0.062)))
    t += (((-0.002 if c8 <= 3 else ((0.048 if c9 <= 1 else -0.032) if c17 <= 0 else -0.081)) if c9 <= 5 else 0.062) if c5 <= 9 else 0.064)
    if not -4.5 < t < 4.5:
        return t
    return t
