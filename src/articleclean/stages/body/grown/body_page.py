"""Made by training.grown; do not edit."""

COLUMNS = ('blocks', 'all prose', 'all labels', 'all core', 'labels at top', 'labels at bottom', 'page lines', 'longest run', 'repeated lines', 'page words', 'page words dense', 'before core', 'after core', 'kinds of junk', 'first capitals', 'first size', 'first said')


def odds(row: tuple[int, ...]) -> float:
    """Return the log odds of a row."""
    c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, = row
    t = 0.0
    t += (((-1.736 if c7 <= 6 else -1.628) if c4 <= 7 else (-1.673 if c11 <= 1 else -1.52)) if c11 <= 5 else (-1.641 if c12 <= 1 else -1.209))
    t += (((-0.08 if c15 <= 14 else 0.01) if c12 <= 6 else 0.03) if c9 <= 3 else ((-0.035 if c9 <= 4 else 0.138) if c12 <= 4 else 0.308))
    t += (((-0.037 if c0 <= 4 else -0.085) if c12 <= 6 else (-0.025 if c6 <= 2 else 0.12)) if c4 <= 7 else (0.034 if c0 <= 7 else 0.255))
    t += (((-0.08 if c15 <= 14 else 0.031) if c5 <= 6 else (-0.024 if c8 <= 1 else 0.108)) if c4 <= 7 else (0.029 if c0 <= 7 else 0.211))
    t += (((-0.077 if c15 <= 14 else 0.036) if c5 <= 6 else 0.04) if c6 <= 2 else (0.023 if c8 <= 2 else (0.189 if c14 <= 4 else 0.065)))
    t += (((-0.086 if c11 <= 1 else (-0.048 if c12 <= 6 else 0.072)) if c15 <= 14 else 0.01) if c11 <= 4 else (0.017 if c12 <= 3 else 0.171))
    t += ((((-0.084 if c2 <= 2 else -0.037) if c15 <= 14 else 0.007) if c9 <= 4 else 0.065) if c7 <= 6 else (-0.003 if c9 <= 1 else 0.16))
    t += ((-0.076 if c11 <= 1 else ((-0.069 if c7 <= 4 else 0.034) if c1 <= 6 else 0.089)) if c9 <= 3 else (-0.031 if c7 <= 4 else 0.141))
    t += (((-0.07 if c15 <= 14 else -0.005) if c5 <= 6 else 0.011) if c9 <= 3 else ((-0.038 if c9 <= 5 else 0.081) if c5 <= 4 else 0.133))
    t += (((-0.081 if c11 <= 1 else (-0.062 if c2 <= 2 else 0.019)) if c15 <= 14 else 0.026) if c11 <= 4 else (0.017 if c10 <= 0 else 0.128))
    t += (((-0.079 if c11 <= 1 else (-0.053 if c1 <= 6 else 0.084)) if c15 <= 14 else 0.014) if c4 <= 6 else (-0.028 if c11 <= 3 else 0.115))
    t += ((((-0.04 if c7 <= 1 else 0.08) if c0 <= 4 else -0.072) if c6 <= 3 else 0.042) if c7 <= 6 else (-0.026 if c11 <= 2 else 0.117))
    t += ((-0.064 if c10 <= 1 else 0.007) if c11 <= 4 else ((-0.038 if c9 <= 4 else 0.055) if c12 <= 3 else (-0.002 if c5 <= 2 else 0.112)))
    t += (((-0.066 if c15 <= 14 else 0.022) if c10 <= 1 else 0.027) if c4 <= 6 else ((-0.037 if c10 <= 0 else 0.058) if c7 <= 6 else 0.106))
    t += (((-0.059 if c6 <= 4 else 0.042) if c10 <= 1 else (-0.041 if c11 <= 1 else 0.051)) if c7 <= 6 else (0.023 if c10 <= 0 else 0.108))
    t += (((-0.006 if c0 <= 4 else (-0.074 if c10 <= 1 else 0.006)) if c5 <= 6 else 0.022) if c4 <= 7 else (0.098 if c14 <= 4 else 0.013))
    t += ((-0.063 if c2 <= 2 else ((-0.062 if c5 <= 6 else 0.025) if c1 <= 6 else 0.079)) if c4 <= 7 else (-0.003 if c12 <= 3 else 0.093))
    t += (((-0.075 if c2 <= 2 else (0.008 if c15 <= 9 else -0.067)) if c15 <= 14 else 0.041) if c9 <= 3 else (0.016 if c7 <= 6 else 0.098))
    t += (((0.017 if c0 <= 2 else -0.07) if c11 <= 1 else (-0.024 if c1 <= 6 else (-0.012 if c2 <= 2 else 0.164))) if c11 <= 5 else 0.08)
    t += (((-0.071 if c1 <= 6 else (-0.046 if c11 <= 1 else 0.064)) if c9 <= 4 else 0.034) if c4 <= 7 else (-0.037 if c9 <= 0 else 0.08))
    t += (((-0.072 if c15 <= 14 else 0.046) if c11 <= 1 else (0.076 if c0 <= 5 else (-0.056 if c12 <= 5 else 0.047))) if c9 <= 4 else 0.087)
    t += (((-0.009 if c15 <= 4 else -0.071) if c15 <= 14 else 0.016) if c8 <= 0 else (-0.007 if c10 <= 0 else (0.085 if c14 <= 4 else -0.002)))
    t += ((-0.049 if c10 <= 1 else (-0.035 if c11 <= 1 else (0.079 if c10 <= 3 else -0.008))) if c7 <= 6 else (-0.024 if c11 <= 1 else 0.082))
    t += (((-0.01 if c0 <= 4 else -0.068) if c8 <= 0 else (0.075 if c0 <= 5 else -0.014)) if c7 <= 6 else (0.0 if c12 <= 4 else 0.08))
    t += ((0.022 if c0 <= 2 else -0.067) if c11 <= 1 else (-0.048 if c2 <= 2 else ((0.125 if c0 <= 5 else 0.017) if c9 <= 5 else 0.087)))
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.065 if c1 <= 6 else (-0.036 if c2 <= 2 else 0.065)) if c12 <= 5 else 0.025) if c10 <= 1 else (0.082 if c14 <= 4 else -0.018))
    t += ((-0.053 if c11 <= 1 else ((-0.062 if c5 <= 4 else (-0.05 if c10 <= 0 else 0.04)) if c1 <= 6 else 0.068)) if c7 <= 6 else 0.066)
    t += ((-0.049 if c1 <= 6 else (-0.029 if c7 <= 1 else (-0.01 if c2 <= 2 else 0.118))) if c4 <= 7 else (0.012 if c7 <= 6 else 0.076))
    t += (((-0.019 if c7 <= 1 else (0.131 if c12 <= 0 else -0.039)) if c0 <= 5 else (-0.068 if c5 <= 4 else 0.0)) if c7 <= 6 else 0.065)
    t += (((-0.006 if c7 <= 1 else 0.073) if c0 <= 4 else (-0.071 if c4 <= 2 else -0.02)) if c4 <= 7 else (-0.021 if c6 <= 1 else 0.068))
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.066 if c15 <= 14 else 0.029) if c11 <= 1 else ((-0.026 if c1 <= 6 else 0.094) if c5 <= 6 else (0.01 if c0 <= 8 else 0.077)))
    t += ((-0.063 if c15 <= 14 else 0.034) if c11 <= 1 else ((0.03 if c0 <= 5 else -0.026) if c2 <= 3 else (-0.043 if c5 <= 1 else 0.063)))
    t += ((0.036 if c0 <= 1 else -0.061) if c11 <= 1 else (((-0.033 if c3 <= 6 else 0.093) if c0 <= 5 else -0.011) if c7 <= 6 else 0.06))
    t += ((0.02 if c0 <= 2 else -0.061) if c11 <= 1 else (((-0.045 if c9 <= 4 else 0.029) if c1 <= 6 else 0.068) if c5 <= 6 else 0.062))
    t += (((-0.007 if c0 <= 4 else (-0.057 if c13 <= 2 else 0.025)) if c10 <= 1 else 0.025) if c9 <= 4 else (0.003 if c11 <= 5 else 0.07))
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.04 if c2 <= 2 else (-0.023 if c1 <= 6 else 0.06)) if c12 <= 6 else (-0.014 if c8 <= 1 else (-0.014 if c14 <= 0 else 0.066)))
    t += ((((0.003 if c4 <= 1 else 0.069) if c12 <= 0 else -0.05) if c0 <= 5 else (-0.061 if c4 <= 7 else 0.006)) if c12 <= 6 else 0.054)
    t += (((0.026 if c12 <= 0 else -0.037) if c0 <= 4 else (-0.065 if c4 <= 2 else -0.016)) if c7 <= 6 else (-0.028 if c5 <= 1 else 0.053))
    t += ((((-0.034 if c11 <= 1 else 0.007) if c15 <= 9 else -0.073) if c15 <= 14 else 0.029) if c9 <= 4 else (-0.024 if c6 <= 2 else 0.065))
    t += (((-0.067 if c11 <= 0 else (-0.028 if c1 <= 6 else (-0.021 if c2 <= 2 else 0.072))) if c15 <= 14 else 0.036) if c11 <= 5 else 0.048)
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.041 if c1 <= 6 else (0.004 if c2 <= 2 else 0.084)) if c0 <= 5 else (-0.05 if c5 <= 6 else 0.018)) if c9 <= 5 else 0.066)
    t += (((-0.054 if c15 <= 14 else 0.022) if c11 <= 1 else ((-0.035 if c14 <= 1 else 0.032) if c14 <= 4 else -0.038)) if c9 <= 5 else 0.068)
    t += (((-0.049 if c1 <= 6 else (0.005 if c2 <= 2 else 0.068)) if c0 <= 5 else (-0.047 if c5 <= 8 else 0.016)) if c9 <= 4 else 0.052)
    t += (-0.025 if c8 <= 0 else (((-0.032 if c3 <= 4 else 0.038) if c10 <= 1 else 0.057) if c16 <= 2 else (-0.056 if c12 <= 6 else 0.028)))
    t += ((((-0.035 if c12 <= 6 else 0.024) if c1 <= 6 else 0.034) if c15 <= 9 else (-0.067 if c15 <= 14 else 0.013)) if c9 <= 5 else 0.061)
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.055 if c4 <= 5 else (0.016 if c11 <= 7 else -0.036)) if c1 <= 6 else 0.005) if c9 <= 4 else (-0.018 if c11 <= 3 else 0.059))
    t += ((((-0.002 if c4 <= 7 else 0.045) if c14 <= 4 else -0.027) if c15 <= 9 else (-0.064 if c15 <= 14 else 0.016)) if c9 <= 5 else 0.062)
    t += ((-0.056 if c3 <= 3 else ((-0.048 if c1 <= 7 else 0.022) if c2 <= 2 else 0.015)) if c10 <= 1 else (0.067 if c14 <= 4 else -0.012))
    t += ((0.023 if c0 <= 5 else (-0.052 if c6 <= 1 else ((-0.033 if c12 <= 3 else 0.047) if c12 <= 8 else -0.048))) if c9 <= 5 else 0.059)
    t += ((0.02 if c0 <= 4 else -0.061) if c11 <= 1 else ((0.043 if c0 <= 5 else -0.018) if c12 <= 6 else (0.054 if c14 <= 4 else -0.023)))
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.058 if c15 <= 14 else 0.005) if c11 <= 1 else ((-0.032 if c3 <= 6 else 0.032) if c12 <= 6 else (-0.021 if c9 <= 1 else 0.05)))
    t += ((((0.005 if c0 <= 2 else -0.04) if c7 <= 1 else 0.017) if c16 <= 0 else (0.003 if c0 <= 5 else -0.065)) if c9 <= 5 else 0.063)
    t += (((0.039 if c14 <= 2 else -0.014) if c0 <= 4 else -0.053) if c5 <= 2 else ((-0.015 if c15 <= 2 else 0.049) if c15 <= 9 else -0.033))
    t += (((-0.058 if c9 <= 0 else (0.007 if c14 <= 4 else -0.05)) if c1 <= 6 else (-0.017 if c2 <= 2 else 0.046)) if c9 <= 4 else 0.039)
    t += ((((-0.032 if c3 <= 6 else 0.014) if c15 <= 9 else -0.056) if c15 <= 14 else (-0.023 if c14 <= 1 else 0.047)) if c7 <= 6 else 0.039)
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.058 if c1 <= 3 else ((0.008 if c0 <= 4 else -0.037) if c5 <= 6 else 0.036)) if c10 <= 1 else (-0.035 if c5 <= 2 else 0.047))
    t += ((((-0.02 if c7 <= 1 else (0.058 if c0 <= 6 else -0.01)) if c12 <= 0 else -0.038) if c13 <= 2 else 0.035) if c2 <= 4 else 0.038)
    t += ((-0.068 if c3 <= 3 else (-0.01 if c8 <= 0 else 0.026)) if c10 <= 1 else ((0.002 if c4 <= 7 else 0.072) if c14 <= 4 else -0.043))
    t += ((0.013 if c0 <= 4 else (-0.044 if c5 <= 6 else (-0.05 if c3 <= 3 else 0.036))) if c10 <= 1 else (0.042 if c16 <= 3 else -0.028))
    t += (((-0.029 if c14 <= 1 else ((-0.041 if c7 <= 1 else 0.022) if c15 <= 14 else 0.051)) if c16 <= 0 else -0.043) if c13 <= 2 else 0.049)
    if not -4.5 < t < 4.5:
        return t
    return t
