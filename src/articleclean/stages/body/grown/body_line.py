"""Made by training.grown; do not edit."""

COLUMNS = ('blocks', 'all prose', 'all labels', 'all core', 'labels at top', 'labels at bottom', 'page lines', 'longest run', 'repeated lines', 'page words', 'page words dense', 'copyright lines', 'before core', 'after core', 'first capitals', 'first size', 'first said', 'last said', 'menus', 'menus first', 'all menus')


def odds(row: tuple[int, ...]) -> float:
    """Return the log odds of a row."""
    c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, = row
    t = 0.0
    t += (((-1.331 if c6 <= 1 else -1.258) if c15 <= 12 else ((-1.273 if c15 <= 13 else -1.213) if c6 <= 0 else -1.134)) if c18 <= 0 else -0.924)
    t += (((-0.089 if c14 <= 3 else (-0.021 if c17 <= 0 else 0.025)) if c15 <= 12 else (0.008 if c14 <= 2 else 0.077)) if c18 <= 0 else 0.25)
    t += (((-0.002 if c0 <= 5 else ((-0.086 if c0 <= 8 else -0.036) if c13 <= 2 else -0.029)) if c9 <= 6 else 0.041) if c18 <= 0 else 0.212)
    t += ((-0.081 if c15 <= 12 else ((-0.025 if c14 <= 2 else 0.05) if c19 <= 0 else 0.125)) if c9 <= 6 else (0.007 if c14 <= 2 else 0.186))
    t += (((-0.083 if c9 <= 6 else -0.007) if c15 <= 12 else ((0.028 if c10 <= 1 else -0.04) if c10 <= 4 else 0.113)) if c18 <= 0 else 0.171)
    t += ((((-0.081 if c8 <= 0 else -0.015) if c15 <= 12 else 0.011) if c9 <= 6 else (-0.003 if c15 <= 10 else 0.111)) if c18 <= 0 else 0.155)
    t += (((-0.075 if c9 <= 6 else -0.017) if c14 <= 3 else ((0.004 if c10 <= 2 else 0.111) if c14 <= 4 else -0.023)) if c20 <= 0 else 0.147)
    t += ((((-0.078 if c8 <= 2 else -0.015) if c17 <= 2 else 0.009) if c15 <= 12 else (0.008 if c10 <= 4 else 0.084)) if c18 <= 0 else 0.133)
    t += (((0.007 if c0 <= 5 else -0.077) if c6 <= 0 else ((0.004 if c10 <= 2 else 0.104) if c16 <= 0 else -0.028)) if c18 <= 0 else 0.124)
    t += (((-0.067 if c6 <= 1 else 0.017) if c14 <= 3 else (-0.004 if c6 <= 0 else 0.106)) if c20 <= 0 else (0.014 if c0 <= 5 else 0.123))
    t += (((-0.072 if c14 <= 3 else 0.005) if c15 <= 12 else 0.054) if c9 <= 6 else ((-0.027 if c10 <= 4 else 0.046) if c14 <= 2 else 0.119))
    t += (((-0.071 if c14 <= 3 else (-0.031 if c9 <= 5 else 0.051)) if c15 <= 12 else (-0.006 if c10 <= 4 else 0.083)) if c18 <= 0 else 0.109)
    t += ((((-0.072 if c9 <= 5 else -0.033) if c8 <= 0 else -0.007) if c14 <= 3 else (-0.026 if c9 <= 5 else 0.074)) if c20 <= 0 else 0.109)
    t += (((-0.068 if c9 <= 5 else (-0.057 if c14 <= 2 else 0.028)) if c14 <= 3 else (0.08 if c14 <= 4 else -0.018)) if c18 <= 0 else 0.104)
    t += (((-0.071 if c15 <= 12 else (-0.029 if c13 <= 1 else 0.036)) if c9 <= 6 else (-0.01 if c15 <= 10 else 0.084)) if c20 <= 0 else 0.096)
    t += ((((-0.015 if c9 <= 1 else -0.072) if c6 <= 0 else (-0.034 if c17 <= 0 else 0.03)) if c15 <= 13 else 0.06) if c20 <= 0 else 0.092)
    t += (((-0.055 if c17 <= 2 else 0.01) if c14 <= 3 else (0.083 if c12 <= 0 else -0.024)) if c20 <= 0 else (0.001 if c1 <= 4 else 0.095))
    t += ((((-0.01 if c9 <= 1 else -0.066) if c9 <= 6 else -0.001) if c14 <= 3 else (-0.017 if c9 <= 4 else 0.068)) if c20 <= 0 else 0.093)
    t += ((0.011 if c9 <= 1 else -0.061) if c9 <= 5 else ((-0.033 if c10 <= 6 else 0.034) if c14 <= 2 else (0.02 if c10 <= 2 else 0.092)))
    t += (((0.001 if c9 <= 1 else (-0.068 if c10 <= 5 else -0.002)) if c6 <= 0 else 0.031) if c18 <= 0 else (-0.008 if c0 <= 5 else 0.089))
    t += (((0.02 if c0 <= 5 else (-0.058 if c17 <= 2 else 0.024)) if c9 <= 6 else (-0.008 if c10 <= 4 else 0.059)) if c20 <= 0 else 0.087)
    t += (((-0.055 if c5 <= 0 else -0.003) if c9 <= 6 else (-0.004 if c10 <= 4 else 0.061)) if c18 <= 0 else (-0.017 if c3 <= 4 else 0.085))
    t += (((0.012 if c9 <= 1 else -0.068) if c9 <= 5 else ((-0.02 if c17 <= 2 else 0.016) if c10 <= 6 else 0.071)) if c15 <= 13 else 0.079)
    t += (((-0.06 if c17 <= 2 else 0.019) if c15 <= 12 else ((0.002 if c17 <= 1 else 0.025) if c2 <= 0 else 0.056)) if c18 <= 0 else 0.074)
    t += ((((-0.054 if c10 <= 7 else 0.001) if c17 <= 2 else 0.02) if c15 <= 12 else (-0.001 if c13 <= 0 else 0.056)) if c18 <= 0 else 0.072)
    if not -4.5 < t < 4.5:
        return t
    t += (((0.011 if c9 <= 0 else -0.061) if c6 <= 0 else (-0.026 if c14 <= 2 else (0.007 if c17 <= 0 else 0.086))) if c15 <= 13 else 0.086)
    t += ((((-0.052 if c16 <= 1 else 0.009) if c8 <= 1 else 0.024) if c15 <= 12 else 0.042) if c18 <= 0 else (-0.028 if c0 <= 4 else 0.078))
    t += ((((-0.06 if c8 <= 1 else 0.023) if c14 <= 3 else 0.032) if c15 <= 12 else 0.041) if c18 <= 0 else (-0.025 if c0 <= 4 else 0.077))
    t += ((-0.064 if c20 <= 0 else 0.04) if c14 <= 2 else ((-0.032 if c20 <= 0 else 0.034) if c9 <= 5 else (0.032 if c6 <= 0 else 0.091)))
    t += ((((-0.004 if c10 <= 0 else -0.055) if c17 <= 2 else 0.022) if c15 <= 13 else 0.03) if c9 <= 6 else (-0.005 if c10 <= 2 else 0.073))
    if not -4.5 < t < 4.5:
        return t
    t += (((((-0.017 if c8 <= 0 else 0.046) if c9 <= 1 else -0.057) if c6 <= 0 else 0.023) if c18 <= 0 else 0.054) if c9 <= 6 else 0.07)
    t += (((-0.044 if c14 <= 3 else -0.004) if c6 <= 0 else (-0.024 if c14 <= 2 else (-0.0 if c0 <= 7 else 0.07))) if c15 <= 13 else 0.063)
    t += ((((-0.056 if c10 <= 7 else 0.015) if c6 <= 0 else 0.012) if c18 <= 0 else 0.054) if c15 <= 12 else (-0.017 if c3 <= 4 else 0.071))
    t += ((0.022 if c9 <= 1 else ((-0.056 if c9 <= 5 else -0.001) if c17 <= 2 else 0.024)) if c9 <= 6 else (-0.017 if c14 <= 2 else 0.076))
    t += ((-0.043 if c13 <= 0 else (-0.027 if c14 <= 2 else ((0.005 if c9 <= 6 else 0.082) if c13 <= 3 else -0.024))) if c18 <= 0 else 0.07)
    if not -4.5 < t < 4.5:
        return t
    t += ((((0.002 if c9 <= 2 else -0.054) if c9 <= 5 else (0.029 if c17 <= 0 else -0.022)) if c18 <= 0 else 0.062) if c11 <= 0 else 0.09)
    t += ((((-0.049 if c1 <= 6 else 0.007) if c14 <= 3 else (0.051 if c14 <= 4 else -0.006)) if c18 <= 0 else 0.05) if c15 <= 12 else 0.055)
    t += ((0.056 if c14 <= 0 else ((0.017 if c9 <= 2 else -0.042) if c14 <= 3 else 0.022)) if c10 <= 5 else (-0.025 if c9 <= 5 else 0.077))
    t += (-0.039 if c13 <= 0 else ((0.042 if c10 <= 0 else (-0.035 if c10 <= 5 else 0.035)) if c6 <= 0 else (-0.029 if c10 <= 0 else 0.066)))
    t += ((((-0.043 if c11 <= 0 else (0.065 if c18 <= 0 else -0.027)) if c18 <= 1 else 0.034) if c17 <= 2 else 0.041) if c15 <= 13 else 0.051)
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.053 if c1 <= 6 else 0.002) if c13 <= 0 else ((-0.026 if c15 <= 13 else 0.04) if c0 <= 7 else (-0.003 if c14 <= 2 else 0.074)))
    t += ((-0.049 if c8 <= 1 else 0.016) if c13 <= 0 else ((-0.011 if c19 <= 0 else 0.038) if c6 <= 0 else (0.068 if c16 <= 0 else -0.01)))
    t += (((0.024 if c10 <= 0 else -0.056) if c15 <= 13 else 0.028) if c6 <= 0 else (-0.01 if c14 <= 2 else (-0.026 if c10 <= 0 else 0.072)))
    t += ((0.019 if c9 <= 0 else -0.049) if c9 <= 5 else ((-0.019 if c6 <= 0 else (0.05 if c7 <= 0 else -0.016)) if c10 <= 5 else 0.065))
    t += (((((-0.052 if c13 <= 0 else -0.024) if c10 <= 6 else 0.013) if c17 <= 2 else 0.031) if c18 <= 0 else 0.057) if c11 <= 0 else 0.087)
    if not -4.5 < t < 4.5:
        return t
    t += ((((0.027 if c15 <= 7 else -0.054) if c14 <= 3 else 0.018) if c15 <= 12 else 0.02) if c20 <= 0 else (-0.032 if c3 <= 4 else 0.059))
    t += (-0.038 if c13 <= 0 else ((-0.047 if c0 <= 6 else ((-0.002 if c18 <= 0 else 0.039) if c11 <= 0 else 0.06)) if c15 <= 13 else 0.059))
    t += (((((-0.005 if c10 <= 1 else -0.052) if c10 <= 5 else 0.012) if c8 <= 1 else 0.027) if c18 <= 0 else 0.053) if c11 <= 0 else 0.078)
    t += ((((-0.022 if c13 <= 0 else 0.04) if c10 <= 1 else -0.049) if c6 <= 0 else 0.022) if c10 <= 5 else (-0.003 if c14 <= 2 else 0.058))
    t += ((0.022 if c9 <= 2 else (-0.052 if c17 <= 1 else 0.001)) if c9 <= 5 else (0.05 if c16 <= 0 else (-0.035 if c9 <= 6 else 0.017)))
    if not -4.5 < t < 4.5:
        return t
    t += ((((-0.035 if c10 <= 4 else (0.049 if c17 <= 0 else -0.022)) if c11 <= 0 else 0.058) if c18 <= 0 else 0.034) if c17 <= 2 else 0.042)
    t += ((0.054 if c14 <= 0 else (-0.051 if c8 <= 1 else 0.023)) if c14 <= 2 else ((-0.035 if c13 <= 0 else 0.012) if c9 <= 5 else 0.052))
    t += ((-0.037 if c13 <= 0 else ((-0.006 if c1 <= 5 else 0.042) if c13 <= 2 else -0.019)) if c14 <= 3 else (0.045 if c8 <= 4 else -0.017))
    t += ((-0.02 if c19 <= 0 else 0.027) if c6 <= 0 else ((-0.008 if c14 <= 2 else (0.068 if c12 <= 1 else -0.008)) if c7 <= 1 else -0.04))
    t += (((-0.043 if c8 <= 1 else 0.026) if c6 <= 0 else ((0.048 if c13 <= 2 else -0.004) if c4 <= 0 else -0.036)) if c15 <= 13 else 0.047)
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.028 if c8 <= 1 else 0.017) if c14 <= 2 else ((-0.012 if c19 <= 0 else 0.025) if c0 <= 7 else (0.057 if c7 <= 2 else -0.024)))
    t += (((0.044 if c0 <= 5 else ((-0.043 if c0 <= 7 else 0.002) if c8 <= 0 else 0.014)) if c18 <= 0 else 0.048) if c11 <= 0 else 0.079)
    t += (((-0.052 if c8 <= 0 else 0.042) if c10 <= 7 else (0.053 if c16 <= 0 else -0.01)) if c0 <= 7 else (0.037 if c16 <= 0 else -0.013))
    t += ((0.06 if c14 <= 0 else ((-0.033 if c19 <= 0 else 0.021) if c8 <= 0 else 0.018)) if c14 <= 3 else (0.05 if c7 <= 1 else -0.034))
    t += (((-0.04 if c10 <= 6 else 0.05) if c6 <= 0 else ((-0.012 if c14 <= 2 else 0.059) if c13 <= 3 else -0.032)) if c15 <= 13 else 0.05)
    if not -4.5 < t < 4.5:
        return t
    return t
