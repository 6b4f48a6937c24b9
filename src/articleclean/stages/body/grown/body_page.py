"""Made by training.grown; do not edit."""

COLUMNS = ('blocks', 'all prose', 'all labels', 'all core', 'labels at top', 'labels at bottom', 'page lines', 'longest run', 'repeated lines', 'page words', 'page words dense', 'copyright lines', 'before core', 'after core', 'junk', 'kinds of junk', 'first capitals', 'first size', 'first said')


def odds(row: tuple[int, ...]) -> float:
    """Return the log odds of a row."""
    c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, = row
    t = 0.0
    t += (((-1.736 if c7 <= 6 else -1.628) if c4 <= 7 else (-1.673 if c12 <= 1 else -1.518)) if c12 <= 5 else (-1.641 if c13 <= 1 else -1.209))
    t += (((-0.08 if c17 <= 14 else 0.01) if c13 <= 6 else 0.031) if c9 <= 3 else ((-0.035 if c9 <= 4 else 0.138) if c13 <= 4 else 0.308))
    t += (((-0.037 if c0 <= 4 else -0.085) if c13 <= 6 else (-0.025 if c6 <= 2 else 0.12)) if c4 <= 7 else (0.034 if c0 <= 7 else 0.255))
    t += (((-0.08 if c17 <= 14 else 0.031) if c5 <= 6 else (-0.024 if c8 <= 1 else 0.108)) if c4 <= 7 else (0.029 if c0 <= 7 else 0.211))
    t += (((-0.077 if c17 <= 14 else 0.036) if c5 <= 6 else 0.039) if c6 <= 2 else (0.023 if c8 <= 2 else (0.19 if c16 <= 4 else 0.065)))
    t += (((-0.086 if c12 <= 1 else (-0.048 if c13 <= 6 else 0.072)) if c17 <= 14 else 0.01) if c12 <= 4 else (0.017 if c13 <= 3 else 0.171))
    t += ((((-0.084 if c2 <= 2 else -0.037) if c17 <= 14 else 0.007) if c9 <= 4 else 0.064) if c7 <= 6 else (-0.003 if c9 <= 1 else 0.16))
    t += ((-0.076 if c12 <= 1 else ((-0.069 if c7 <= 4 else 0.034) if c1 <= 6 else 0.089)) if c9 <= 3 else (-0.031 if c7 <= 4 else 0.141))
    t += (((-0.07 if c17 <= 14 else -0.005) if c5 <= 6 else 0.011) if c9 <= 3 else ((-0.038 if c9 <= 5 else 0.08) if c5 <= 4 else 0.133))
    t += (((-0.081 if c12 <= 1 else (-0.062 if c2 <= 2 else 0.019)) if c17 <= 14 else 0.026) if c12 <= 4 else (0.017 if c10 <= 0 else 0.128))
    t += (((-0.079 if c12 <= 1 else (-0.053 if c1 <= 6 else 0.084)) if c17 <= 14 else 0.014) if c4 <= 6 else (-0.028 if c12 <= 3 else 0.115))
    t += ((((-0.04 if c7 <= 1 else 0.08) if c0 <= 4 else -0.072) if c6 <= 3 else 0.042) if c7 <= 6 else (-0.026 if c12 <= 2 else 0.117))
    t += ((-0.064 if c10 <= 1 else 0.007) if c12 <= 4 else ((-0.038 if c9 <= 4 else 0.056) if c13 <= 3 else (-0.002 if c5 <= 2 else 0.112)))
    t += (((-0.066 if c17 <= 14 else 0.022) if c10 <= 1 else 0.027) if c4 <= 6 else ((-0.038 if c10 <= 0 else 0.058) if c7 <= 6 else 0.106))
    t += (((-0.059 if c6 <= 4 else 0.039) if c10 <= 1 else (-0.041 if c12 <= 1 else 0.051)) if c7 <= 6 else (0.024 if c10 <= 0 else 0.108))
    t += (((-0.006 if c0 <= 4 else (-0.074 if c10 <= 1 else 0.006)) if c5 <= 6 else 0.022) if c4 <= 7 else (0.098 if c16 <= 4 else 0.012))
    t += ((-0.063 if c2 <= 2 else ((-0.062 if c5 <= 6 else 0.025) if c1 <= 6 else 0.079)) if c4 <= 7 else (-0.003 if c13 <= 3 else 0.093))
    t += (((-0.075 if c2 <= 2 else (0.008 if c17 <= 9 else -0.067)) if c17 <= 14 else 0.041) if c9 <= 3 else (0.016 if c7 <= 6 else 0.098))
    t += (((0.017 if c0 <= 2 else -0.07) if c12 <= 1 else (-0.023 if c1 <= 6 else (-0.012 if c2 <= 2 else 0.164))) if c12 <= 5 else 0.08)
    t += (((-0.071 if c1 <= 6 else (-0.046 if c12 <= 1 else 0.064)) if c9 <= 4 else 0.034) if c4 <= 7 else (-0.037 if c9 <= 0 else 0.08))
    t += (((-0.072 if c17 <= 14 else 0.046) if c12 <= 1 else (0.076 if c0 <= 5 else (-0.056 if c13 <= 5 else 0.047))) if c9 <= 4 else 0.087)
    t += (((-0.009 if c17 <= 4 else -0.071) if c17 <= 14 else 0.016) if c8 <= 0 else (-0.007 if c10 <= 0 else (0.085 if c16 <= 4 else -0.002)))
    t += (((-0.065 if c1 <= 6 else -0.029) if c10 <= 1 else (-0.035 if c12 <= 1 else (0.079 if c10 <= 3 else -0.008))) if c7 <= 6 else 0.078)
    t += (((-0.01 if c0 <= 4 else -0.068) if c8 <= 0 else (0.073 if c0 <= 5 else -0.014)) if c7 <= 6 else (0.0 if c13 <= 4 else 0.08))
    t += ((0.021 if c0 <= 2 else -0.067) if c12 <= 1 else (-0.048 if c2 <= 2 else ((0.125 if c0 <= 5 else 0.017) if c9 <= 5 else 0.087)))
    if not -4.5 < t < 4.5:
        return t
    t += (-0.052 if c12 <= 1 else (-0.045 if c2 <= 2 else (((-0.049 if c10 <= 1 else 0.023) if c13 <= 5 else 0.071) if c1 <= 6 else 0.154)))
    t += (((-0.066 if c1 <= 6 else (-0.038 if c7 <= 1 else 0.049)) if c10 <= 1 else 0.013) if c7 <= 6 else (-0.002 if c10 <= 0 else 0.078))
    t += ((-0.049 if c1 <= 6 else (-0.031 if c2 <= 2 else (-0.006 if c7 <= 1 else 0.112))) if c4 <= 7 else (0.013 if c7 <= 6 else 0.076))
    t += (((0.031 if c0 <= 2 else -0.064) if c2 <= 2 else ((0.095 if c0 <= 6 else -0.045) if c13 <= 0 else -0.024)) if c7 <= 6 else 0.065)
    t += (((-0.007 if c7 <= 1 else 0.072) if c0 <= 4 else (-0.071 if c4 <= 2 else -0.02)) if c4 <= 7 else (-0.019 if c6 <= 1 else 0.068))
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.066 if c17 <= 14 else 0.026) if c12 <= 1 else ((-0.026 if c1 <= 6 else 0.095) if c5 <= 6 else (0.011 if c0 <= 8 else 0.077)))
    t += ((-0.063 if c17 <= 14 else 0.03) if c12 <= 1 else ((0.033 if c0 <= 5 else -0.025) if c2 <= 3 else (-0.043 if c5 <= 1 else 0.063)))
    t += ((0.031 if c0 <= 1 else -0.06) if c12 <= 1 else (((0.051 if c0 <= 5 else -0.011) if c15 <= 2 else 0.058) if c7 <= 7 else 0.07))
    t += ((0.016 if c0 <= 2 else -0.061) if c12 <= 1 else (((-0.04 if c9 <= 5 else 0.048) if c1 <= 6 else 0.072) if c5 <= 6 else 0.063))
    t += (((-0.008 if c0 <= 4 else (-0.057 if c14 <= 3 else 0.02)) if c10 <= 1 else 0.026) if c9 <= 4 else (-0.019 if c12 <= 3 else 0.065))
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.04 if c2 <= 2 else (-0.023 if c1 <= 6 else 0.057)) if c13 <= 6 else (-0.012 if c8 <= 1 else (-0.014 if c16 <= 0 else 0.066)))
    t += ((((0.067 if c17 <= 6 else -0.0) if c13 <= 0 else -0.05) if c0 <= 5 else (-0.061 if c4 <= 7 else 0.007)) if c13 <= 6 else 0.055)
    t += ((0.015 if c0 <= 4 else (-0.054 if c5 <= 4 else (-0.043 if c16 <= 2 else 0.019))) if c7 <= 6 else (-0.027 if c5 <= 1 else 0.054))
    t += (((-0.057 if c17 <= 14 else 0.028) if c12 <= 1 else (0.011 if c12 <= 7 else -0.041)) if c9 <= 4 else (-0.024 if c6 <= 2 else 0.065))
    t += (((-0.067 if c12 <= 0 else ((-0.05 if c5 <= 6 else 0.019) if c1 <= 6 else 0.035)) if c17 <= 14 else 0.034) if c12 <= 5 else 0.049)
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.041 if c1 <= 6 else (0.004 if c2 <= 2 else 0.087)) if c0 <= 5 else (-0.05 if c5 <= 6 else 0.017)) if c9 <= 5 else 0.065)
    t += (((-0.054 if c17 <= 14 else 0.021) if c12 <= 1 else ((-0.034 if c16 <= 1 else 0.033) if c16 <= 4 else -0.04)) if c9 <= 5 else 0.068)
    t += (((-0.049 if c1 <= 6 else (0.005 if c2 <= 2 else 0.07)) if c0 <= 5 else (-0.057 if c5 <= 4 else -0.007)) if c9 <= 4 else 0.052)
    t += (-0.025 if c8 <= 0 else (((-0.031 if c3 <= 4 else 0.039) if c10 <= 1 else 0.057) if c18 <= 2 else (-0.057 if c13 <= 6 else 0.027)))
    t += ((((-0.035 if c13 <= 6 else 0.025) if c1 <= 6 else 0.035) if c17 <= 9 else (-0.068 if c17 <= 14 else 0.012)) if c9 <= 5 else 0.061)
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.055 if c4 <= 5 else (0.015 if c12 <= 7 else -0.033)) if c1 <= 6 else 0.004) if c9 <= 4 else (-0.018 if c12 <= 3 else 0.059))
    t += ((((-0.001 if c4 <= 7 else 0.046) if c16 <= 4 else -0.029) if c17 <= 9 else (-0.064 if c17 <= 14 else 0.015)) if c9 <= 5 else 0.062)
    t += ((-0.055 if c3 <= 3 else ((-0.048 if c1 <= 7 else 0.021) if c2 <= 2 else 0.015)) if c10 <= 1 else (0.068 if c16 <= 4 else -0.016))
    t += (((0.003 if c7 <= 1 else (0.092 if c13 <= 0 else -0.025)) if c0 <= 5 else (-0.051 if c6 <= 1 else 0.007)) if c9 <= 5 else 0.059)
    t += (((0.046 if c16 <= 2 else -0.02) if c0 <= 4 else -0.061) if c12 <= 1 else ((0.005 if c10 <= 1 else 0.057) if c16 <= 4 else -0.021))
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.058 if c17 <= 14 else 0.005) if c12 <= 1 else ((-0.033 if c3 <= 6 else 0.033) if c13 <= 6 else (-0.02 if c9 <= 1 else 0.051)))
    t += (((-0.023 if c7 <= 1 else 0.017) if c18 <= 0 else (0.005 if c0 <= 5 else (-0.073 if c11 <= 0 else 0.017))) if c9 <= 5 else 0.063)
    t += ((0.016 if c0 <= 4 else -0.053) if c5 <= 2 else (((-0.011 if c16 <= 0 else 0.056) if c17 <= 9 else -0.034) if c16 <= 4 else -0.02))
    t += (((-0.009 if c8 <= 0 else 0.064) if c0 <= 5 else (-0.052 if c9 <= 0 else (0.007 if c16 <= 4 else -0.051))) if c9 <= 4 else 0.039)
    t += ((((-0.033 if c3 <= 6 else 0.015) if c17 <= 9 else -0.056) if c17 <= 14 else (-0.023 if c16 <= 1 else 0.049)) if c7 <= 6 else 0.04)
    if not -4.5 < t < 4.5:
        return t
    t += ((0.009 if c0 <= 4 else ((-0.045 if c7 <= 7 else 0.019) if c6 <= 4 else 0.035)) if c10 <= 1 else (-0.035 if c5 <= 2 else 0.046))
    t += (((-0.02 if c7 <= 1 else (0.062 if c0 <= 6 else -0.022)) if c13 <= 0 else -0.028) if c7 <= 6 else (-0.026 if c2 <= 2 else 0.042))
    t += ((-0.038 if c4 <= 7 else (((-0.049 if c3 <= 3 else 0.036) if c10 <= 1 else 0.072) if c16 <= 4 else -0.039)) if c1 <= 6 else 0.02)
    t += ((0.012 if c0 <= 4 else (-0.044 if c5 <= 6 else (-0.05 if c3 <= 3 else 0.041))) if c10 <= 1 else (0.042 if c18 <= 3 else -0.029))
    t += (((-0.029 if c16 <= 1 else ((-0.041 if c7 <= 1 else 0.023) if c17 <= 14 else 0.05)) if c18 <= 0 else -0.043) if c15 <= 2 else 0.05)
    if not -4.5 < t < 4.5:
        return t
    return t
