"""Made by training.grown; do not edit."""

COLUMNS = ('blocks', 'all prose', 'all labels', 'all core', 'labels at bottom', 'page lines', 'longest run', 'repeated lines', 'page words', 'page words dense', 'copyright lines', 'before core', 'after core', 'first capitals', 'first size', 'first said', 'last said')


def odds(row: tuple[int, ...]) -> float:
    """Return the log odds of a row."""
    c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, = row
    t = 0.0
    t += (((-1.321 if c7 <= 0 else -1.251) if c14 <= 13 else -1.104) if c8 <= 6 else ((-1.259 if c5 <= 0 else -1.195) if c13 <= 2 else -0.953))
    t += (((-0.076 if c9 <= 8 else 0.059) if c13 <= 3 else (-0.046 if c14 <= 4 else 0.136)) if c14 <= 12 else (0.066 if c14 <= 13 else 0.227))
    t += (((0.009 if c8 <= 0 else (-0.085 if c8 <= 5 else -0.026)) if c5 <= 0 else 0.024) if c8 <= 6 else (0.196 if c0 <= 9 else 0.04))
    t += ((-0.083 if c12 <= 0 else (0.038 if c8 <= 1 else (-0.069 if c8 <= 5 else 0.02))) if c8 <= 6 else (0.028 if c9 <= 3 else 0.193))
    t += ((-0.076 if c14 <= 12 else (-0.024 if c12 <= 0 else 0.1)) if c8 <= 6 else ((-0.024 if c5 <= 0 else 0.097) if c14 <= 10 else 0.174))
    t += ((-0.075 if c8 <= 6 else (-0.029 if c5 <= 0 else 0.103)) if c14 <= 12 else ((0.098 if c8 <= 0 else -0.017) if c8 <= 5 else 0.151))
    t += (((-0.074 if c5 <= 0 else (-0.032 if c8 <= 6 else 0.042)) if c8 <= 7 else 0.136) if c14 <= 12 else (0.039 if c14 <= 13 else 0.142))
    t += ((-0.07 if c14 <= 12 else (-0.03 if c12 <= 0 else 0.082)) if c8 <= 6 else ((-0.016 if c14 <= 10 else 0.095) if c9 <= 5 else 0.146))
    t += ((-0.07 if c14 <= 12 else (-0.013 if c13 <= 2 else 0.079)) if c8 <= 6 else (-0.014 if c13 <= 2 else (-0.002 if c9 <= 2 else 0.14)))
    t += ((-0.06 if c14 <= 13 else (0.116 if c3 <= 7 else -0.03)) if c8 <= 6 else ((0.004 if c8 <= 7 else 0.098) if c14 <= 10 else 0.111))
    t += (((-0.063 if c6 <= 0 else -0.001) if c13 <= 3 else (0.07 if c13 <= 4 else -0.031)) if c8 <= 6 else (-0.003 if c13 <= 2 else 0.117))
    t += (((-0.068 if c7 <= 1 else 0.001) if c5 <= 0 else (0.102 if c15 <= 0 else (-0.041 if c5 <= 1 else 0.049))) if c14 <= 13 else 0.105)
    t += ((-0.06 if c5 <= 1 else -0.001) if c13 <= 2 else ((-0.046 if c13 <= 3 else (0.092 if c11 <= 0 else -0.03)) if c8 <= 5 else 0.099))
    t += (((-0.062 if c13 <= 3 else (-0.036 if c14 <= 5 else 0.07)) if c8 <= 7 else 0.099) if c14 <= 12 else (-0.002 if c12 <= 0 else 0.09))
    t += ((((-0.069 if c0 <= 7 else -0.007) if c7 <= 0 else 0.049) if c9 <= 5 else (0.067 if c3 <= 7 else -0.032)) if c10 <= 0 else 0.115)
    t += ((((0.004 if c8 <= 1 else -0.067) if c9 <= 6 else 0.038) if c13 <= 3 else 0.061) if c5 <= 0 else (0.002 if c13 <= 2 else 0.091))
    t += ((-0.059 if c5 <= 1 else 0.017) if c13 <= 2 else (-0.047 if c12 <= 0 else (0.035 if c0 <= 7 else (0.097 if c12 <= 3 else -0.001))))
    t += ((((-0.065 if c5 <= 1 else -0.001) if c13 <= 3 else 0.036) if c10 <= 0 else 0.088) if c14 <= 13 else (-0.002 if c12 <= 0 else 0.095))
    t += (((0.021 if c8 <= 1 else (-0.067 if c5 <= 0 else -0.001)) if c14 <= 13 else 0.044) if c8 <= 6 else (-0.029 if c13 <= 1 else 0.079))
    t += (((-0.02 if c12 <= 0 else 0.039) if c8 <= 0 else -0.059) if c8 <= 5 else ((-0.052 if c8 <= 6 else 0.006) if c13 <= 2 else 0.085))
    t += ((((0.005 if c14 <= 7 else -0.061) if c13 <= 3 else (-0.036 if c14 <= 5 else 0.07)) if c8 <= 7 else 0.086) if c14 <= 12 else 0.069)
    t += (((-0.069 if c7 <= 0 else 0.004) if c12 <= 0 else ((0.008 if c4 <= 0 else 0.043) if c15 <= 0 else -0.022)) if c10 <= 0 else 0.099)
    t += ((-0.05 if c5 <= 0 else (0.077 if c15 <= 0 else (-0.034 if c14 <= 9 else 0.034))) if c14 <= 12 else (0.02 if c14 <= 13 else 0.078))
    t += ((((-0.004 if c8 <= 1 else -0.071) if c8 <= 5 else (0.006 if c0 <= 9 else -0.054)) if c8 <= 7 else 0.077) if c14 <= 12 else 0.064)
    t += ((((0.005 if c14 <= 7 else -0.047) if c13 <= 3 else (-0.031 if c14 <= 3 else 0.063)) if c10 <= 0 else 0.091) if c14 <= 13 else 0.073)
    if not -4.5 < t < 4.5:
        return t
    t += (((0.008 if c3 <= 6 else -0.046) if c14 <= 13 else (0.0 if c9 <= 2 else 0.073)) if c5 <= 0 else (-0.041 if c9 <= 0 else 0.061))
    t += (((-0.042 if c7 <= 1 else 0.044) if c13 <= 3 else (0.069 if c11 <= 0 else -0.013)) if c8 <= 6 else (-0.025 if c13 <= 1 else 0.07))
    t += ((((-0.044 if c16 <= 3 else 0.006) if c7 <= 0 else (-0.002 if c14 <= 10 else 0.045)) if c10 <= 0 else 0.078) if c14 <= 13 else 0.063)
    t += ((((-0.046 if c7 <= 0 else 0.027) if c9 <= 9 else 0.049) if c10 <= 0 else 0.062) if c13 <= 3 else (0.07 if c13 <= 4 else -0.013))
    t += ((((-0.064 if c12 <= 0 else -0.021) if c7 <= 1 else 0.035) if c9 <= 6 else 0.048) if c14 <= 13 else (-0.014 if c12 <= 0 else 0.074))
    if not -4.5 < t < 4.5:
        return t
    t += ((0.039 if c8 <= 1 else ((0.031 if c0 <= 5 else -0.053) if c16 <= 2 else 0.043)) if c8 <= 6 else (0.085 if c0 <= 8 else -0.008))
    t += ((0.024 if c8 <= 1 else -0.049) if c8 <= 5 else (((0.05 if c3 <= 6 else -0.014) if c10 <= 0 else 0.069) if c8 <= 7 else 0.076))
    t += (-0.035 if c13 <= 2 else (((0.034 if c9 <= 0 else -0.036) if c9 <= 5 else 0.041) if c5 <= 0 else (-0.024 if c9 <= 1 else 0.077)))
    t += (((-0.061 if c12 <= 0 else (0.023 if c8 <= 1 else (-0.04 if c8 <= 5 else -0.001))) if c8 <= 7 else 0.071) if c10 <= 0 else 0.08)
    t += (((-0.039 if c6 <= 0 else 0.017) if c8 <= 7 else 0.065) if c14 <= 12 else ((0.051 if c8 <= 0 else -0.014) if c9 <= 2 else 0.066))
    if not -4.5 < t < 4.5:
        return t
    t += (((0.009 if c8 <= 0 else -0.054) if c7 <= 0 else 0.046) if c8 <= 5 else ((-0.021 if c9 <= 2 else 0.017) if c9 <= 5 else 0.066))
    t += ((-0.058 if c12 <= 0 else (0.04 if c8 <= 1 else (-0.037 if c8 <= 5 else 0.015))) if c5 <= 0 else (-0.042 if c9 <= 0 else 0.051))
    t += (((-0.009 if c9 <= 0 else -0.054) if c7 <= 0 else 0.015) if c9 <= 2 else ((0.048 if c3 <= 7 else -0.018) if c11 <= 1 else -0.038))
    t += (-0.051 if c12 <= 0 else (((0.028 if c9 <= 0 else -0.028) if c5 <= 0 else (-0.004 if c9 <= 2 else 0.05)) if c14 <= 13 else 0.073))
    t += (((-0.053 if c13 <= 2 else (-0.017 if c13 <= 3 else 0.021)) if c10 <= 0 else 0.056) if c14 <= 13 else (-0.022 if c12 <= 0 else 0.064))
    if not -4.5 < t < 4.5:
        return t
    t += ((((-0.054 if c12 <= 0 else (0.005 if c15 <= 0 else -0.037)) if c9 <= 10 else 0.043) if c10 <= 0 else 0.073) if c14 <= 14 else 0.074)
    t += ((((-0.018 if c15 <= 0 else -0.058) if c10 <= 0 else 0.039) if c7 <= 0 else 0.051) if c8 <= 6 else (0.005 if c9 <= 5 else 0.075))
    t += (((-0.028 if c14 <= 13 else (-0.024 if c0 <= 7 else 0.038)) if c14 <= 14 else 0.052) if c10 <= 0 else (-0.011 if c0 <= 4 else 0.079))
    t += ((0.023 if c8 <= 2 else (-0.056 if c14 <= 13 else 0.008)) if c8 <= 5 else (0.004 if c9 <= 5 else (0.071 if c3 <= 7 else -0.004)))
    t += (-0.042 if c12 <= 0 else (((0.043 if c8 <= 1 else (-0.041 if c8 <= 4 else 0.024)) if c6 <= 1 else -0.04) if c8 <= 7 else 0.064))
    if not -4.5 < t < 4.5:
        return t
    t += ((0.025 if c8 <= 1 else (-0.057 if c8 <= 4 else (0.014 if c16 <= 0 else (0.017 if c9 <= 3 else -0.031)))) if c8 <= 7 else 0.062)
    t += ((0.034 if c8 <= 1 else -0.046) if c13 <= 2 else ((-0.024 if c14 <= 13 else 0.052) if c5 <= 0 else (-0.014 if c8 <= 4 else 0.076)))
    t += ((-0.042 if c11 <= 0 else 0.012) if c13 <= 2 else ((-0.043 if c9 <= 5 else 0.033) if c0 <= 7 else (0.07 if c0 <= 9 else -0.01)))
    t += (((-0.051 if c1 <= 6 else 0.011) if c12 <= 0 else (-0.014 if c0 <= 7 else (0.029 if c12 <= 2 else -0.028))) if c10 <= 0 else 0.057)
    t += (((0.037 if c14 <= 6 else -0.04) if c8 <= 7 else 0.043) if c13 <= 2 else (-0.016 if c8 <= 4 else (-0.012 if c14 <= 6 else 0.064)))
    if not -4.5 < t < 4.5:
        return t
    t += ((0.019 if c9 <= 0 else -0.042) if c13 <= 2 else ((-0.023 if c9 <= 5 else (0.057 if c11 <= 0 else -0.013)) if c0 <= 7 else 0.051))
    t += ((((-0.039 if c12 <= 0 else -0.01) if c7 <= 1 else 0.016) if c2 <= 0 else (0.041 if c0 <= 9 else -0.031)) if c14 <= 13 else 0.046)
    t += ((-0.045 if c7 <= 1 else 0.034) if c12 <= 0 else ((-0.0 if c8 <= 7 else 0.051) if c14 <= 13 else (-0.007 if c8 <= 3 else 0.07)))
    t += (((-0.042 if c13 <= 2 else (-0.019 if c8 <= 5 else 0.029)) if c8 <= 7 else 0.052) if c14 <= 13 else (-0.013 if c8 <= 3 else 0.07))
    t += (((0.028 if c8 <= 1 else (-0.032 if c9 <= 5 else (0.044 if c16 <= 0 else -0.011))) if c14 <= 14 else 0.045) if c8 <= 7 else 0.057)
    if not -4.5 < t < 4.5:
        return t
    t += ((((0.037 if c14 <= 6 else -0.03) if c14 <= 14 else 0.051) if c10 <= 0 else 0.056) if c13 <= 3 else (-0.023 if c14 <= 4 else 0.067))
    t += (((((0.004 if c3 <= 6 else -0.039) if c7 <= 5 else 0.026) if c13 <= 3 else 0.012) if c10 <= 0 else 0.044) if c8 <= 7 else 0.055)
    t += ((((0.013 if c14 <= 7 else (-0.013 if c16 <= 0 else -0.057)) if c14 <= 13 else 0.026) if c8 <= 7 else 0.051) if c10 <= 0 else 0.054)
    t += ((((0.037 if c3 <= 5 else (-0.036 if c13 <= 3 else 0.005)) if c10 <= 0 else 0.041) if c8 <= 7 else 0.049) if c14 <= 14 else 0.06)
    t += ((0.053 if c13 <= 0 else (-0.036 if c13 <= 2 else (-0.029 if c8 <= 4 else 0.032))) if c13 <= 3 else (-0.024 if c14 <= 3 else 0.062))
    if not -4.5 < t < 4.5:
        return t
    return t
