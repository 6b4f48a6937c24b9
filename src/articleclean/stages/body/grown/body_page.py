"""Made by training.grown; do not edit."""

COLUMNS = ('blocks', 'all prose', 'all labels', 'all core', 'labels at top', 'labels at bottom', 'page lines', 'longest run', 'repeated lines', 'page words', 'page words dense', 'before core', 'after core', 'junk', 'kinds of junk', 'first capitals', 'first size', 'first said', 'last said')


def odds(row: tuple[int, ...]) -> float:
    """Return the log odds of a row."""
    c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, = row
    t = 0.0
    t += ((-2.066 if c5 <= 5 else (-2.039 if c11 <= 1 else -1.765)) if c4 <= 7 else (-2.024 if c11 <= 1 else (-1.957 if c12 <= 0 else -1.448)))
    t += ((-0.071 if c12 <= 3 else ((-0.036 if c0 <= 6 else 0.131) if c16 <= 9 else -0.066)) if c9 <= 3 else (0.053 if c12 <= 3 else 0.363))
    t += ((-0.071 if c5 <= 5 else (-0.019 if c6 <= 1 else 0.141)) if c4 <= 6 else ((-0.015 if c4 <= 7 else 0.156) if c6 <= 2 else 0.272))
    t += ((-0.067 if c5 <= 6 else 0.076) if c4 <= 6 else (0.038 if c12 <= 1 else (-0.027 if c5 <= 1 else (-0.006 if c0 <= 6 else 0.229))))
    t += ((((-0.046 if c5 <= 2 else 0.051) if c16 <= 4 else -0.075) if c5 <= 5 else 0.053) if c6 <= 2 else (0.064 if c5 <= 4 else 0.183))
    t += ((-0.077 if c11 <= 1 else (-0.049 if c5 <= 2 else (0.033 if c6 <= 2 else 0.139))) if c11 <= 4 else (-0.024 if c5 <= 1 else 0.172))
    t += ((((-0.058 if c2 <= 2 else 0.055) if c16 <= 4 else -0.072) if c9 <= 3 else 0.071) if c4 <= 6 else (0.034 if c9 <= 1 else 0.153))
    t += ((-0.074 if c11 <= 1 else (-0.02 if c10 <= 1 else 0.135)) if c11 <= 3 else (0.029 if c10 <= 0 else (-0.024 if c0 <= 6 else 0.149)))
    t += (((-0.073 if c16 <= 14 else 0.028) if c5 <= 2 else (0.021 if c16 <= 9 else -0.074)) if c9 <= 3 else (0.019 if c5 <= 4 else 0.136))
    t += ((-0.072 if c11 <= 1 else (-0.042 if c2 <= 2 else (0.126 if c16 <= 4 else -0.007))) if c11 <= 3 else (0.017 if c5 <= 4 else 0.117))
    t += ((-0.071 if c11 <= 1 else (-0.027 if c2 <= 2 else (0.084 if c16 <= 4 else -0.004))) if c11 <= 4 else (0.056 if c7 <= 6 else 0.122))
    t += (((-0.075 if c16 <= 14 else 0.037) if c11 <= 1 else -0.009) if c11 <= 2 else ((-0.01 if c6 <= 2 else 0.064) if c5 <= 6 else 0.11))
    t += ((-0.069 if c11 <= 1 else ((-0.051 if c2 <= 2 else 0.014) if c12 <= 3 else 0.067)) if c11 <= 4 else (-0.015 if c12 <= 1 else 0.109))
    t += (((-0.069 if c16 <= 14 else 0.046) if c2 <= 2 else (-0.023 if c10 <= 1 else 0.067)) if c4 <= 5 else (0.039 if c7 <= 6 else 0.106))
    t += (-0.068 if c11 <= 1 else (((-0.043 if c7 <= 4 else 0.04) if c1 <= 6 else (-0.019 if c2 <= 2 else 0.212)) if c6 <= 2 else 0.086))
    t += (((0.041 if c0 <= 1 else (-0.065 if c2 <= 2 else -0.021)) if c5 <= 6 else 0.041) if c4 <= 6 else (0.012 if c10 <= 0 else 0.089))
    t += ((-0.065 if c2 <= 2 else (-0.029 if c1 <= 6 else 0.092)) if c12 <= 3 else (-0.043 if c0 <= 6 else (0.032 if c4 <= 7 else 0.094)))
    t += (((-0.067 if c16 <= 14 else 0.04) if c2 <= 2 else (0.013 if c16 <= 9 else -0.072)) if c9 <= 3 else (0.031 if c7 <= 6 else 0.107))
    t += (-0.061 if c11 <= 1 else ((-0.008 if c1 <= 6 else ((-0.029 if c7 <= 1 else 0.201) if c0 <= 5 else -0.018)) if c4 <= 7 else 0.077))
    t += (-0.06 if c11 <= 1 else ((-0.031 if c1 <= 6 else 0.102) if c12 <= 3 else ((-0.025 if c3 <= 3 else 0.068) if c9 <= 5 else 0.098)))
    t += ((-0.068 if c16 <= 14 else 0.057) if c11 <= 1 else (-0.02 if c12 <= 2 else (0.029 if c11 <= 5 else (0.102 if c17 <= 1 else 0.002))))
    t += ((((-0.005 if c16 <= 3 else -0.063) if c16 <= 14 else 0.045) if c10 <= 1 else 0.045) if c12 <= 3 else (0.027 if c13 <= 3 else 0.094))
    t += ((-0.054 if c11 <= 1 else ((-0.053 if c12 <= 2 else 0.022) if c1 <= 6 else 0.073)) if c11 <= 5 else (-0.021 if c12 <= 1 else 0.082))
    t += ((0.039 if c0 <= 1 else -0.065) if c11 <= 1 else (-0.01 if c12 <= 3 else ((-0.039 if c3 <= 4 else 0.054) if c11 <= 5 else 0.079)))
    t += (-0.054 if c11 <= 1 else ((((-0.025 if c2 <= 2 else 0.026) if c18 <= 0 else -0.028) if c14 <= 2 else 0.069) if c9 <= 5 else 0.086))
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.051 if c11 <= 1 else ((-0.041 if c1 <= 6 else 0.049) if c12 <= 3 else 0.027)) if c10 <= 1 else (0.077 if c15 <= 4 else 0.014))
    t += (-0.05 if c11 <= 1 else ((-0.058 if c3 <= 3 else ((-0.034 if c1 <= 6 else 0.061) if c12 <= 3 else 0.054)) if c10 <= 1 else 0.068))
    t += ((-0.046 if c2 <= 2 else (-0.052 if c1 <= 4 else 0.023)) if c10 <= 0 else ((-0.027 if c3 <= 4 else 0.031) if c7 <= 6 else 0.081))
    t += ((0.043 if c0 <= 1 else (-0.062 if c5 <= 2 else 0.014)) if c2 <= 2 else ((-0.033 if c3 <= 3 else 0.027) if c9 <= 5 else 0.079))
    t += (((-0.04 if c2 <= 2 else 0.035) if c16 <= 4 else ((-0.056 if c4 <= 7 else 0.02) if c16 <= 14 else 0.054)) if c6 <= 2 else 0.042)
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.057 if c16 <= 14 else 0.048) if c11 <= 1 else (-0.013 if c1 <= 6 else (0.103 if c0 <= 5 else -0.015))) if c11 <= 5 else 0.061)
    t += ((0.029 if c0 <= 4 else (-0.067 if c11 <= 1 else (-0.023 if c10 <= 1 else 0.03))) if c5 <= 6 else (0.055 if c10 <= 7 else -0.028))
    t += ((-0.06 if c16 <= 14 else 0.054) if c11 <= 1 else (((-0.033 if c3 <= 4 else 0.016) if c7 <= 8 else 0.067) if c14 <= 2 else 0.075))
    t += (((0.01 if c0 <= 4 else -0.063) if c11 <= 1 else (-0.052 if c5 <= 1 else (0.005 if c1 <= 6 else 0.095))) if c9 <= 5 else 0.074)
    t += (((-0.021 if c8 <= 0 else 0.025) if c16 <= 9 else (-0.072 if c16 <= 14 else 0.033)) if c9 <= 3 else (0.02 if c16 <= 7 else 0.083))
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.035 if c2 <= 2 else ((-0.042 if c12 <= 1 else 0.008) if c1 <= 6 else (0.094 if c12 <= 1 else -0.029))) if c14 <= 2 else 0.068)
    t += (((0.056 if c18 <= 0 else -0.04) if c0 <= 4 else ((-0.006 if c16 <= 4 else -0.047) if c13 <= 3 else 0.036)) if c4 <= 7 else 0.036)
    t += (((0.001 if c0 <= 4 else -0.066) if c7 <= 1 else (0.045 if c0 <= 5 else -0.008)) if c7 <= 6 else (-0.014 if c12 <= 4 else 0.072))
    t += (((-0.015 if c12 <= 2 else (0.007 if c16 <= 6 else 0.054)) if c16 <= 9 else (-0.071 if c16 <= 14 else 0.035)) if c9 <= 5 else 0.081)
    t += ((-0.007 if c16 <= 9 else (-0.065 if c16 <= 14 else 0.037)) if c5 <= 6 else ((-0.047 if c1 <= 3 else 0.031) if c7 <= 6 else 0.072))
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.027 if c3 <= 5 else (-0.03 if c5 <= 1 else 0.038)) if c16 <= 9 else (-0.066 if c16 <= 14 else 0.03)) if c9 <= 5 else 0.072)
    t += (((0.023 if c0 <= 4 else ((-0.048 if c11 <= 2 else 0.046) if c16 <= 1 else -0.034)) if c14 <= 1 else 0.027) if c9 <= 5 else 0.07)
    t += ((0.014 if c0 <= 4 else -0.049) if c5 <= 2 else (((-0.029 if c9 <= 5 else 0.043) if c1 <= 4 else 0.025) if c14 <= 1 else 0.062))
    t += (((-0.03 if c3 <= 5 else ((-0.039 if c8 <= 0 else 0.052) if c7 <= 1 else 0.017)) if c9 <= 5 else 0.059) if c5 <= 9 else 0.071)
    t += ((-0.034 if c2 <= 2 else (-0.012 if c1 <= 6 else ((0.007 if c7 <= 1 else 0.13) if c7 <= 2 else -0.041))) if c13 <= 3 else 0.055)
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.062 if c1 <= 3 else (-0.025 if c11 <= 2 else ((-0.033 if c1 <= 6 else 0.053) if c12 <= 2 else 0.035))) if c10 <= 1 else 0.045)
    t += (-0.018 if c4 <= 5 else (((-0.046 if c1 <= 4 else 0.038) if c11 <= 5 else 0.065) if c17 <= 1 else (0.026 if c11 <= 6 else -0.076)))
    t += ((-0.034 if c7 <= 1 else (-0.007 if c1 <= 6 else (0.116 if c9 <= 0 else -0.003))) if c9 <= 5 else (-0.054 if c6 <= 2 else 0.074))
    t += ((0.02 if c0 <= 4 else (-0.045 if c12 <= 1 else ((-0.041 if c7 <= 7 else 0.023) if c1 <= 4 else 0.027))) if c13 <= 3 else 0.05)
    t += (((0.012 if c0 <= 4 else -0.026) if c17 <= 2 else 0.058) if c11 <= 5 else ((-0.01 if c12 <= 0 else 0.08) if c17 <= 1 else -0.05))
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.029 if c3 <= 5 else ((-0.063 if c16 <= 13 else 0.032) if c11 <= 0 else 0.013)) if c9 <= 5 else 0.048) if c13 <= 3 else 0.055)
    t += (((-0.051 if c12 <= 4 else -0.006) if c3 <= 5 else ((0.043 if c0 <= 1 else -0.043) if c7 <= 1 else 0.018)) if c9 <= 5 else 0.059)
    t += ((((0.006 if c0 <= 9 else -0.044) if c7 <= 8 else 0.06) if c5 <= 9 else 0.058) if c16 <= 9 else (-0.055 if c16 <= 14 else 0.026))
    t += (((-0.03 if c1 <= 6 else 0.053) if c0 <= 4 else (-0.014 if c9 <= 5 else 0.042)) if c14 <= 1 else (-0.012 if c9 <= 1 else 0.063))
    t += ((-0.047 if c16 <= 14 else 0.017) if c11 <= 1 else ((-0.044 if c7 <= 2 else (-0.018 if c15 <= 2 else 0.023)) if c1 <= 6 else 0.048))
    if not -4.5 < t < 4.5:
        return t
    t += ((0.022 if c0 <= 4 else (-0.061 if c7 <= 1 else ((-0.042 if c5 <= 8 else 0.025) if c1 <= 4 else 0.004))) if c13 <= 3 else 0.046)
    t += (((0.003 if c8 <= 0 else 0.073) if c0 <= 4 else (-0.035 if c12 <= 2 else (-0.0 if c17 <= 3 else 0.067))) if c14 <= 1 else 0.042)
    t += ((-0.056 if c3 <= 4 else (-0.027 if c7 <= 1 else 0.011)) if c4 <= 7 else (0.053 if c15 <= 4 else (0.04 if c8 <= 2 else -0.074)))
    t += ((-0.04 if c16 <= 14 else 0.027) if c5 <= 2 else ((-0.007 if c10 <= 1 else (0.003 if c16 <= 6 else 0.075)) if c14 <= 2 else 0.053))
    t += ((0.049 if c16 <= 0 else (-0.016 if c10 <= 1 else (0.036 if c17 <= 2 else -0.025))) if c5 <= 6 else (0.005 if c9 <= 3 else 0.054))
    if not -4.5 < t < 4.5:
        return t
    return t
