"""Made by training.grown; do not edit."""

COLUMNS = ('blocks', 'all prose', 'all labels', 'all core', 'labels at top', 'labels at bottom', 'page lines', 'longest run', 'repeated lines', 'page words', 'before core', 'after core', 'junk', 'kinds of junk', 'first capitals', 'first size', 'first said', 'last said')


def odds(row: tuple[int, ...]) -> float:
    """Return the log odds of a row."""
    c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, = row
    t = 0.0
    t += ((-1.734 if c6 <= 3 else (-1.665 if c5 <= 5 else -1.466)) if c7 <= 6 else (-1.637 if c6 <= 0 else (-1.65 if c5 <= 1 else -1.216)))
    t += (((-0.081 if c15 <= 14 else 0.028) if c11 <= 6 else (-0.064 if c10 <= 1 else 0.14)) if c10 <= 5 else (0.021 if c11 <= 1 else 0.319))
    t += (((-0.084 if c15 <= 14 else 0.02) if c2 <= 3 else 0.001) if c9 <= 3 else (-0.017 if c7 <= 4 else (0.086 if c5 <= 4 else 0.258)))
    t += ((((-0.081 if c5 <= 6 else 0.016) if c15 <= 14 else 0.014) if c9 <= 5 else 0.122) if c4 <= 7 else (0.017 if c9 <= 1 else 0.219))
    t += ((-0.032 if c0 <= 4 else (-0.081 if c6 <= 4 else 0.045)) if c4 <= 6 else (-0.041 if c10 <= 1 else (0.033 if c6 <= 1 else 0.192)))
    t += ((((-0.057 if c2 <= 2 else 0.0) if c0 <= 4 else -0.081) if c9 <= 4 else 0.05) if c4 <= 6 else (-0.005 if c9 <= 1 else 0.162))
    t += (((-0.075 if c15 <= 14 else 0.024) if c5 <= 6 else (-0.05 if c10 <= 1 else 0.068)) if c10 <= 5 else (0.003 if c0 <= 7 else 0.148))
    t += ((-0.076 if c2 <= 2 else (-0.056 if c1 <= 6 else (-0.03 if c7 <= 1 else 0.164))) if c4 <= 6 else (0.031 if c9 <= 3 else 0.141))
    t += ((0.005 if c0 <= 1 else (-0.074 if c8 <= 0 else -0.024)) if c7 <= 5 else ((-0.039 if c11 <= 1 else 0.05) if c7 <= 6 else 0.13))
    t += (((-0.073 if c15 <= 14 else 0.019) if c8 <= 0 else (0.019 if c15 <= 9 else -0.071)) if c9 <= 3 else (0.02 if c5 <= 4 else 0.128))
    t += (((-0.074 if c1 <= 6 else -0.045) if c7 <= 6 else 0.026) if c9 <= 3 else ((-0.05 if c6 <= 3 else 0.075) if c7 <= 6 else 0.122))
    t += ((0.033 if c0 <= 1 else (-0.069 if c11 <= 6 else 0.026)) if c4 <= 6 else ((-0.037 if c7 <= 6 else 0.05) if c11 <= 3 else 0.111))
    t += (((-0.041 if c0 <= 5 else -0.079) if c2 <= 3 else -0.002) if c9 <= 3 else ((-0.032 if c9 <= 5 else 0.077) if c5 <= 4 else 0.112))
    t += (((-0.075 if c1 <= 6 else -0.041) if c5 <= 6 else (-0.025 if c14 <= 2 else 0.058)) if c4 <= 7 else (0.11 if c14 <= 4 else 0.03))
    t += ((-0.066 if c2 <= 2 else (-0.031 if c1 <= 6 else 0.053)) if c9 <= 3 else ((-0.037 if c9 <= 5 else 0.067) if c5 <= 4 else 0.102))
    t += (((-0.075 if c15 <= 14 else 0.028) if c2 <= 2 else (0.043 if c15 <= 4 else (-0.056 if c6 <= 4 else 0.055))) if c4 <= 7 else 0.089)
    t += (((-0.051 if c7 <= 1 else (-0.015 if c1 <= 6 else 0.153)) if c15 <= 4 else (-0.066 if c15 <= 14 else 0.028)) if c7 <= 6 else 0.09)
    t += (((-0.077 if c15 <= 14 else 0.033) if c10 <= 1 else ((-0.021 if c2 <= 2 else 0.131) if c0 <= 5 else -0.027)) if c10 <= 5 else 0.087)
    t += (((-0.05 if c1 <= 6 else 0.014) if c0 <= 4 else (-0.066 if c11 <= 6 else 0.011)) if c6 <= 2 else (0.015 if c11 <= 4 else 0.087))
    t += ((-0.064 if c10 <= 1 else ((-0.067 if c11 <= 6 else 0.047) if c1 <= 6 else (-0.028 if c2 <= 2 else 0.149))) if c4 <= 7 else 0.079)
    t += (((0.007 if c0 <= 2 else -0.073) if c2 <= 2 else ((0.039 if c0 <= 5 else -0.035) if c5 <= 8 else 0.044)) if c9 <= 4 else 0.087)
    t += ((0.017 if c0 <= 2 else -0.072) if c10 <= 1 else (((-0.035 if c2 <= 4 else 0.041) if c1 <= 6 else 0.086) if c11 <= 6 else 0.09))
    t += (((-0.074 if c15 <= 14 else 0.028) if c10 <= 1 else (-0.029 if c1 <= 6 else (-0.027 if c7 <= 1 else 0.123))) if c4 <= 7 else 0.072)
    t += (((-0.07 if c15 <= 14 else 0.018) if c10 <= 1 else ((-0.058 if c5 <= 6 else 0.033) if c1 <= 6 else 0.089)) if c10 <= 5 else 0.069)
    t += ((-0.067 if c15 <= 14 else 0.047) if c10 <= 1 else (((-0.019 if c7 <= 1 else 0.117) if c0 <= 5 else -0.025) if c11 <= 5 else 0.078))
    if not -4.5 < t < 4.5:
        return t
    t += ((((-0.017 if c16 <= 1 else 0.083) if c0 <= 5 else -0.069) if c4 <= 7 else 0.014) if c11 <= 6 else (-0.002 if c6 <= 2 else 0.078))
    t += (((-0.067 if c15 <= 14 else 0.032) if c10 <= 1 else (-0.049 if c2 <= 2 else (0.08 if c10 <= 2 else 0.002))) if c9 <= 4 else 0.071)
    t += ((0.017 if c0 <= 2 else -0.063) if c10 <= 1 else (((-0.024 if c1 <= 5 else 0.118) if c0 <= 5 else -0.022) if c11 <= 6 else 0.076))
    t += (((-0.04 if c2 <= 2 else (0.095 if c11 <= 0 else -0.015)) if c15 <= 4 else (-0.06 if c15 <= 14 else 0.018)) if c4 <= 7 else 0.057)
    t += ((0.011 if c0 <= 4 else (-0.057 if c5 <= 6 else 0.012)) if c4 <= 7 else ((-0.022 if c9 <= 0 else 0.077) if c14 <= 4 else -0.009))
    if not -4.5 < t < 4.5:
        return t
    t += ((0.0 if c0 <= 2 else -0.065) if c10 <= 1 else (((-0.023 if c3 <= 5 else 0.102) if c0 <= 5 else -0.02) if c7 <= 6 else 0.069))
    t += ((-0.006 if c0 <= 4 else -0.066) if c10 <= 1 else (-0.039 if c2 <= 2 else ((0.099 if c0 <= 5 else -0.012) if c7 <= 6 else 0.067)))
    t += (((-0.012 if c7 <= 0 else -0.058) if c10 <= 1 else -0.01) if c7 <= 6 else ((-0.042 if c4 <= 7 else 0.032) if c5 <= 6 else 0.072))
    t += (((-0.055 if c4 <= 9 else 0.032) if c1 <= 6 else (-0.017 if c10 <= 1 else 0.071)) if c6 <= 2 else (-0.037 if c10 <= 1 else 0.058))
    t += ((-0.041 if c2 <= 2 else ((-0.022 if c13 <= 1 else 0.046) if c1 <= 6 else (-0.005 if c10 <= 1 else 0.085))) if c9 <= 5 else 0.072)
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.067 if c5 <= 4 else -0.005) if c1 <= 6 else ((-0.05 if c15 <= 14 else 0.033) if c2 <= 2 else 0.07)) if c7 <= 6 else 0.051)
    t += ((((-0.042 if c15 <= 14 else 0.038) if c10 <= 1 else 0.057) if c0 <= 5 else (-0.055 if c5 <= 6 else 0.023)) if c9 <= 4 else 0.064)
    t += (((0.021 if c0 <= 1 else -0.056) if c10 <= 1 else ((-0.039 if c11 <= 4 else 0.02) if c1 <= 6 else 0.05)) if c9 <= 5 else 0.068)
    t += (((-0.052 if c15 <= 14 else 0.014) if c2 <= 2 else (0.03 if c11 <= 0 else -0.02)) if c7 <= 6 else (-0.015 if c11 <= 4 else 0.062))
    t += (((-0.013 if c7 <= 1 else (0.08 if c15 <= 4 else -0.031)) if c0 <= 5 else -0.048) if c4 <= 7 else (-0.016 if c5 <= 4 else 0.058))
    if not -4.5 < t < 4.5:
        return t
    t += (((((0.031 if c14 <= 2 else -0.035) if c7 <= 1 else 0.071) if c11 <= 0 else -0.048) if c0 <= 5 else -0.033) if c11 <= 6 else 0.047)
    t += (((((-0.036 if c4 <= 8 else 0.028) if c1 <= 6 else 0.033) if c15 <= 9 else -0.068) if c15 <= 14 else 0.036) if c9 <= 4 else 0.053)
    t += ((0.021 if c0 <= 4 else (-0.053 if c6 <= 1 else (-0.035 if c4 <= 7 else 0.018))) if c5 <= 6 else (-0.02 if c0 <= 7 else 0.05))
    t += (((0.046 if c15 <= 6 else (-0.044 if c15 <= 13 else 0.012)) if c0 <= 5 else -0.038) if c5 <= 6 else (0.008 if c0 <= 8 else 0.061))
    t += ((0.006 if c0 <= 4 else (-0.04 if c6 <= 4 else 0.023)) if c7 <= 6 else (-0.024 if c2 <= 3 else (-0.009 if c6 <= 1 else 0.062)))
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.054 if c15 <= 14 else 0.018) if c10 <= 1 else ((-0.038 if c14 <= 1 else 0.031) if c14 <= 4 else -0.029)) if c9 <= 5 else 0.065)
    t += ((-0.03 if c9 <= 3 else 0.033) if c8 <= 0 else (((0.117 if c0 <= 6 else 0.036) if c15 <= 9 else -0.027) if c14 <= 4 else -0.022))
    t += (((0.02 if c17 <= 0 else -0.033) if c0 <= 4 else (-0.058 if c5 <= 2 else (-0.04 if c9 <= 0 else 0.013))) if c9 <= 5 else 0.064)
    t += (((0.003 if c0 <= 5 else (-0.056 if c6 <= 1 else (0.008 if c11 <= 8 else -0.06))) if c12 <= 3 else 0.039) if c6 <= 4 else 0.052)
    t += (((-0.008 if c11 <= 0 else -0.057) if c10 <= 1 else ((-0.016 if c2 <= 2 else 0.03) if c11 <= 8 else -0.051)) if c9 <= 5 else 0.063)
    if not -4.5 < t < 4.5:
        return t
    t += ((((-0.025 if c14 <= 1 else 0.081) if c14 <= 2 else -0.039) if c0 <= 2 else -0.054) if c10 <= 1 else (0.024 if c14 <= 4 else -0.028))
    t += ((-0.044 if c1 <= 7 else 0.003) if c10 <= 1 else ((-0.019 if c1 <= 6 else (-0.017 if c7 <= 1 else 0.064)) if c5 <= 6 else 0.046))
    t += ((-0.043 if c15 <= 14 else 0.018) if c10 <= 1 else ((-0.044 if c3 <= 6 else (0.06 if c17 <= 0 else -0.027)) if c5 <= 4 else 0.048))
    t += (((-0.02 if c3 <= 5 else (-0.007 if c8 <= 0 else 0.048)) if c15 <= 9 else (-0.068 if c15 <= 14 else 0.014)) if c9 <= 5 else 0.059)
    t += (((-0.056 if c4 <= 9 else 0.018) if c3 <= 6 else (-0.014 if c2 <= 2 else 0.035)) if c6 <= 2 else (0.045 if c16 <= 1 else -0.033))
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.057 if c9 <= 0 else ((0.021 if c11 <= 9 else -0.063) if c14 <= 4 else -0.042)) if c1 <= 6 else 0.009) if c9 <= 5 else 0.05)
    t += (-0.019 if c8 <= 0 else ((0.005 if c10 <= 5 else (-0.022 if c5 <= 2 else 0.059)) if c16 <= 1 else (0.024 if c8 <= 3 else -0.043)))
    t += ((-0.038 if c1 <= 6 else ((0.071 if c14 <= 3 else 0.004) if c15 <= 9 else -0.012)) if c5 <= 6 else (-0.026 if c14 <= 0 else 0.043))
    t += ((0.015 if c0 <= 5 else (-0.046 if c5 <= 6 else (0.023 if c16 <= 0 else -0.045))) if c9 <= 5 else (-0.037 if c6 <= 2 else 0.062))
    t += ((0.002 if c0 <= 4 else -0.052) if c10 <= 1 else ((-0.005 if c14 <= 2 else (-0.02 if c5 <= 2 else 0.059)) if c14 <= 4 else -0.013))
    if not -4.5 < t < 4.5:
        return t
    return t
