"""Made by training.grown; do not edit."""

COLUMNS = ('blocks', 'all prose', 'all core', 'labels at top', 'labels at bottom', 'page lines', 'longest run', 'repeated lines', 'page words', 'page words dense', 'copyright lines', 'before core', 'after core', 'first capitals', 'first size', 'first said', 'last said', 'menus', 'menus first', 'all menus')


def odds(row: tuple[int, ...]) -> float:
    """Return the log odds of a row."""
    c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, = row
    t = 0.0
    t += (((-1.34 if c5 <= 1 else -1.249) if c14 <= 12 else (-1.251 if c14 <= 13 else -1.156)) if c17 <= 0 else (-1.223 if c2 <= 4 else -0.95))
    t += (((-0.091 if c13 <= 3 else -0.007) if c14 <= 12 else 0.055) if c17 <= 0 else ((0.038 if c1 <= 4 else 0.249) if c11 <= 1 else -0.018))
    t += ((-0.08 if c8 <= 6 else (0.004 if c9 <= 4 else 0.061)) if c17 <= 0 else ((0.107 if c8 <= 1 else -0.019) if c8 <= 5 else 0.218))
    t += ((-0.078 if c14 <= 12 else (0.007 if c14 <= 13 else (-0.009 if c12 <= 0 else 0.136))) if c8 <= 6 else (-0.003 if c13 <= 2 else 0.186))
    t += (((-0.084 if c8 <= 6 else -0.011) if c14 <= 12 else 0.031) if c17 <= 0 else ((0.098 if c8 <= 1 else -0.036) if c8 <= 4 else 0.172))
    t += (((-0.084 if c14 <= 12 else 0.0) if c5 <= 0 else (-0.013 if c8 <= 6 else 0.077)) if c17 <= 0 else (0.046 if c8 <= 3 else 0.156))
    t += (((0.001 if c0 <= 5 else -0.079) if c8 <= 6 else (-0.038 if c13 <= 2 else 0.089)) if c19 <= 0 else (0.031 if c13 <= 2 else 0.145))
    t += (((-0.078 if c16 <= 1 else -0.04) if c14 <= 12 else (-0.017 if c9 <= 4 else 0.075)) if c17 <= 0 else 0.136)
    t += (((0.002 if c0 <= 5 else -0.077) if c5 <= 0 else 0.028) if c17 <= 0 else ((0.079 if c8 <= 1 else -0.044) if c8 <= 4 else 0.128))
    t += ((((-0.078 if c7 <= 3 else -0.014) if c5 <= 0 else -0.012) if c13 <= 3 else (-0.001 if c5 <= 0 else 0.11)) if c19 <= 0 else 0.113)
    t += (((-0.073 if c13 <= 3 else -0.0) if c14 <= 12 else 0.041) if c8 <= 6 else (-0.006 if c9 <= 2 else (-0.001 if c13 <= 1 else 0.116)))
    t += (((-0.075 if c16 <= 2 else 0.016) if c14 <= 12 else (-0.005 if c9 <= 4 else 0.086)) if c17 <= 0 else (0.029 if c8 <= 5 else 0.11))
    t += ((-0.067 if c8 <= 6 else (-0.042 if c13 <= 2 else 0.079)) if c19 <= 0 else ((0.072 if c8 <= 1 else -0.049) if c8 <= 4 else 0.111))
    t += ((-0.061 if c13 <= 3 else (-0.028 if c8 <= 5 else 0.083)) if c17 <= 0 else ((0.069 if c8 <= 1 else -0.044) if c8 <= 5 else 0.101))
    t += ((-0.065 if c14 <= 12 else (-0.007 if c9 <= 4 else 0.078)) if c19 <= 0 else ((0.065 if c8 <= 1 else -0.045) if c8 <= 4 else 0.094))
    t += (((-0.072 if c14 <= 12 else 0.001) if c5 <= 0 else 0.037) if c19 <= 0 else ((0.062 if c8 <= 1 else -0.023) if c8 <= 5 else 0.092))
    t += (((-0.06 if c16 <= 2 else -0.001) if c13 <= 3 else 0.029) if c19 <= 0 else ((0.007 if c1 <= 4 else 0.092) if c11 <= 1 else -0.026))
    t += (((-0.068 if c8 <= 6 else 0.0) if c13 <= 3 else (-0.001 if c0 <= 7 else 0.077)) if c19 <= 0 else (0.003 if c13 <= 2 else 0.086))
    t += ((((0.024 if c0 <= 5 else -0.064) if c7 <= 0 else 0.032) if c8 <= 6 else (-0.029 if c13 <= 2 else 0.061)) if c19 <= 0 else 0.071)
    t += (((0.02 if c0 <= 5 else -0.059) if c5 <= 0 else 0.042) if c17 <= 0 else ((0.055 if c8 <= 1 else -0.046) if c8 <= 4 else 0.085))
    t += (((0.033 if c0 <= 5 else -0.056) if c8 <= 6 else 0.019) if c19 <= 0 else ((0.058 if c8 <= 1 else -0.045) if c8 <= 5 else 0.081))
    t += ((0.035 if c8 <= 1 else (-0.062 if c8 <= 5 else (0.029 if c15 <= 0 else -0.043))) if c8 <= 6 else (-0.007 if c12 <= 0 else 0.08))
    t += (((0.002 if c8 <= 1 else -0.06) if c8 <= 6 else (0.054 if c0 <= 9 else -0.029)) if c14 <= 12 else (0.021 if c14 <= 13 else 0.083))
    t += (((-0.058 if c16 <= 2 else 0.001) if c14 <= 12 else (0.009 if c14 <= 13 else 0.088)) if c17 <= 0 else (0.028 if c17 <= 1 else 0.083))
    t += ((((-0.059 if c16 <= 2 else 0.008) if c14 <= 12 else 0.019) if c10 <= 0 else 0.098) if c17 <= 0 else (0.013 if c9 <= 2 else 0.072))
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.064 if c13 <= 3 else 0.028) if c14 <= 12 else 0.044) if c17 <= 0 else ((0.045 if c8 <= 1 else -0.054) if c8 <= 4 else 0.083))
    t += (((-0.051 if c7 <= 2 else 0.026) if c17 <= 0 else 0.047) if c14 <= 12 else (-0.002 if c12 <= 0 else (0.018 if c14 <= 13 else 0.085)))
    t += (((-0.049 if c14 <= 12 else 0.036) if c13 <= 3 else (-0.02 if c14 <= 3 else 0.08)) if c17 <= 0 else (-0.01 if c1 <= 4 else 0.073))
    t += ((0.029 if c8 <= 1 else (-0.052 if c5 <= 0 else (0.062 if c15 <= 0 else -0.031))) if c8 <= 6 else (-0.011 if c13 <= 2 else 0.077))
    t += (((-0.047 if c16 <= 2 else 0.016) if c17 <= 0 else 0.033) if c14 <= 12 else ((0.056 if c8 <= 0 else -0.008) if c8 <= 5 else 0.077))
    if not -4.5 < t < 4.5:
        return t
    t += (((0.022 if c8 <= 1 else (-0.06 if c8 <= 6 else 0.005)) if c5 <= 0 else 0.032) if c17 <= 0 else (0.074 if c11 <= 1 else -0.012))
    t += ((-0.047 if c5 <= 0 else (-0.03 if c13 <= 2 else (0.014 if c16 <= 0 else 0.091))) if c14 <= 13 else (-0.006 if c12 <= 0 else 0.067))
    t += ((((-0.056 if c7 <= 1 else 0.025) if c14 <= 13 else 0.031) if c5 <= 0 else (0.071 if c15 <= 0 else -0.012)) if c17 <= 0 else 0.054)
    t += (((-0.053 if c7 <= 0 else 0.025) if c8 <= 5 else (-0.023 if c13 <= 2 else 0.043)) if c13 <= 3 else (0.078 if c13 <= 4 else -0.001))
    t += ((0.029 if c8 <= 1 else (-0.058 if c4 <= 0 else 0.001)) if c8 <= 5 else (-0.012 if c13 <= 2 else (0.067 if c12 <= 3 else -0.012)))
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.054 if c17 <= 1 else 0.03) if c7 <= 0 else 0.041) if c8 <= 5 else ((0.011 if c11 <= 1 else -0.049) if c9 <= 4 else 0.061))
    t += (((-0.039 if c17 <= 0 else 0.025) if c14 <= 13 else (-0.027 if c8 <= 3 else 0.082)) if c13 <= 3 else (-0.026 if c14 <= 3 else 0.069))
    t += ((0.038 if c8 <= 1 else (-0.062 if c13 <= 2 else (-0.049 if c8 <= 4 else 0.017))) if c9 <= 5 else (-0.017 if c8 <= 5 else 0.073))
    t += (((((-0.042 if c0 <= 7 else 0.006) if c17 <= 1 else 0.038) if c15 <= 0 else -0.065) if c5 <= 1 else 0.042) if c13 <= 3 else 0.053)
    t += ((((-0.055 if c8 <= 5 else -0.008) if c7 <= 0 else 0.023) if c14 <= 13 else 0.049) if c10 <= 0 else (-0.008 if c0 <= 5 else 0.084))
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.052 if c7 <= 1 else 0.02) if c13 <= 2 else ((-0.029 if c16 <= 2 else 0.058) if c19 <= 0 else 0.051)) if c14 <= 13 else 0.058)
    t += ((-0.053 if c12 <= 0 else ((0.004 if c15 <= 0 else -0.045) if c5 <= 1 else 0.036)) if c10 <= 0 else (-0.009 if c0 <= 4 else 0.082))
    t += (((0.021 if c9 <= 0 else -0.042) if c17 <= 1 else 0.046) if c5 <= 0 else ((-0.015 if c9 <= 1 else 0.073) if c3 <= 0 else -0.049))
    t += ((0.033 if c8 <= 1 else (0.036 if c0 <= 5 else (-0.044 if c16 <= 2 else 0.033))) if c8 <= 6 else (-0.031 if c9 <= 2 else 0.064))
    t += ((((-0.036 if c1 <= 6 else 0.008) if c9 <= 9 else 0.034) if c10 <= 0 else 0.042) if c13 <= 3 else (0.071 if c6 <= 1 else -0.032))
    if not -4.5 < t < 4.5:
        return t
    t += ((0.026 if c13 <= 0 else -0.044) if c13 <= 2 else (-0.027 if c12 <= 0 else ((0.039 if c12 <= 1 else -0.014) if c9 <= 4 else 0.065)))
    t += (((-0.048 if c0 <= 7 else (-0.018 if c14 <= 12 else 0.038)) if c17 <= 1 else (0.056 if c6 <= 1 else -0.035)) if c10 <= 0 else 0.054)
    t += (((-0.039 if c14 <= 14 else (-0.025 if c2 <= 5 else 0.054)) if c7 <= 0 else 0.042) if c9 <= 5 else (-0.011 if c13 <= 2 else 0.064))
    t += (-0.027 if c13 <= 2 else (((-0.034 if c9 <= 4 else 0.026) if c17 <= 1 else 0.04) if c5 <= 0 else (-0.031 if c9 <= 0 else 0.088)))
    t += ((0.037 if c8 <= 1 else ((-0.037 if c14 <= 13 else 0.013) if c16 <= 2 else 0.032)) if c8 <= 6 else (0.057 if c11 <= 1 else -0.035))
    if not -4.5 < t < 4.5:
        return t
    t += (((((-0.045 if c7 <= 0 else 0.008) if c9 <= 4 else 0.006) if c16 <= 2 else 0.021) if c19 <= 1 else 0.032) if c10 <= 0 else 0.059)
    t += (((-0.028 if c14 <= 14 else (-0.022 if c2 <= 5 else 0.056)) if c7 <= 1 else 0.046) if c13 <= 3 else (-0.018 if c14 <= 3 else 0.051))
    t += ((((-0.036 if c17 <= 1 else 0.009) if c9 <= 5 else (-0.012 if c1 <= 5 else 0.038)) if c7 <= 0 else 0.032) if c10 <= 0 else 0.057)
    t += (((-0.042 if c18 <= 0 else 0.011) if c7 <= 0 else 0.05) if c0 <= 7 else ((0.043 if c11 <= 1 else -0.011) if c6 <= 1 else -0.048))
    t += (((0.016 if c8 <= 2 else (-0.041 if c5 <= 1 else 0.007)) if c8 <= 7 else 0.038) if c14 <= 12 else (-0.003 if c12 <= 0 else 0.065))
    if not -4.5 < t < 4.5:
        return t
    t += ((((0.003 if c2 <= 7 else -0.036) if c13 <= 3 else (0.058 if c18 <= 0 else -0.0)) if c6 <= 1 else -0.053) if c10 <= 0 else 0.066)
    t += (((0.006 if c16 <= 0 else -0.038) if c12 <= 0 else (0.042 if c12 <= 2 else (-0.019 if c9 <= 4 else 0.035))) if c11 <= 1 else -0.044)
    t += (((-0.045 if c0 <= 7 else (-0.016 if c9 <= 2 else 0.029)) if c7 <= 0 else (0.049 if c0 <= 7 else -0.007)) if c9 <= 5 else 0.051)
    t += ((((0.027 if c0 <= 5 else -0.025) if c7 <= 0 else 0.043) if c0 <= 7 else (0.045 if c7 <= 3 else -0.017)) if c11 <= 1 else -0.044)
    t += (((0.039 if c5 <= 0 else -0.03) if c9 <= 0 else (-0.043 if c5 <= 0 else (-0.026 if c13 <= 2 else 0.042))) if c9 <= 5 else 0.041)
    if not -4.5 < t < 4.5:
        return t
    return t
