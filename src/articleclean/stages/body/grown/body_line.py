"""Made by training.grown; do not edit."""

COLUMNS = ('blocks', 'all prose', 'all core', 'labels at bottom', 'page lines', 'longest run', 'repeated lines', 'page words', 'page words dense', 'copyright lines', 'before core', 'after core', 'first capitals', 'first size', 'first said', 'last said')


def odds(row: tuple[int, ...]) -> float:
    """Return the log odds of a row."""
    c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, = row
    t = 0.0
    t += ((-1.322 if c13 <= 12 else (-1.247 if c13 <= 13 else -1.111)) if c7 <= 6 else (-1.207 if c12 <= 2 else -0.953))
    t += ((((-0.078 if c15 <= 1 else -0.02) if c8 <= 8 else 0.063) if c12 <= 3 else (-0.03 if c13 <= 5 else 0.171)) if c13 <= 13 else 0.242)
    t += ((-0.08 if c7 <= 5 else (0.032 if c2 <= 7 else -0.059)) if c7 <= 6 else (0.203 if c0 <= 8 else (-0.02 if c4 <= 0 else 0.144)))
    t += ((-0.078 if c7 <= 5 else (0.024 if c14 <= 0 else -0.064)) if c7 <= 6 else (-0.001 if c8 <= 2 else (0.035 if c11 <= 0 else 0.194)))
    t += ((-0.079 if c13 <= 12 else (0.007 if c13 <= 13 else 0.116)) if c7 <= 6 else ((-0.022 if c4 <= 0 else 0.082) if c13 <= 10 else 0.17))
    t += ((-0.079 if c13 <= 12 else 0.061) if c7 <= 6 else (-0.019 if c8 <= 2 else ((-0.003 if c8 <= 5 else 0.119) if c13 <= 10 else 0.163)))
    t += (((-0.027 if c13 <= 6 else -0.078) if c13 <= 12 else (0.003 if c13 <= 13 else 0.079)) if c7 <= 6 else (0.133 if c0 <= 9 else 0.014))
    t += ((-0.069 if c13 <= 13 else 0.097) if c7 <= 6 else (-0.023 if c8 <= 2 else ((-0.014 if c8 <= 5 else 0.105) if c13 <= 10 else 0.141)))
    t += ((-0.073 if c7 <= 6 else (-0.061 if c12 <= 1 else 0.09)) if c13 <= 12 else (0.023 if c8 <= 2 else (0.031 if c13 <= 13 else 0.132)))
    t += (((-0.076 if c7 <= 5 else (-0.002 if c2 <= 7 else -0.053)) if c7 <= 7 else 0.112) if c13 <= 12 else (0.015 if c7 <= 5 else 0.116))
    t += (((-0.066 if c5 <= 0 else -0.007) if c12 <= 3 else 0.054) if c7 <= 6 else (-0.015 if c12 <= 2 else (-0.021 if c8 <= 2 else 0.126)))
    t += ((-0.071 if c13 <= 12 else (0.017 if c13 <= 14 else 0.09)) if c4 <= 0 else (0.108 if c14 <= 0 else (-0.032 if c13 <= 9 else 0.052)))
    t += (((-0.068 if c5 <= 0 else -0.019) if c12 <= 3 else 0.04) if c7 <= 6 else (-0.02 if c12 <= 1 else (0.009 if c11 <= 0 else 0.103)))
    t += (((-0.073 if c7 <= 5 else -0.026) if c13 <= 12 else 0.042) if c7 <= 6 else (-0.019 if c12 <= 2 else (-0.015 if c8 <= 2 else 0.112)))
    t += ((-0.064 if c0 <= 7 else (0.08 if c2 <= 6 else (-0.036 if c8 <= 2 else 0.006))) if c8 <= 5 else (0.068 if c2 <= 7 else -0.001))
    t += (((-0.065 if c7 <= 5 else -0.023) if c12 <= 3 else 0.027) if c7 <= 6 else ((-0.046 if c8 <= 4 else 0.037) if c12 <= 2 else 0.1))
    t += ((-0.069 if c11 <= 0 else (-0.042 if c12 <= 2 else (-0.003 if c12 <= 3 else 0.041))) if c4 <= 0 else (0.019 if c12 <= 2 else 0.093))
    t += (((-0.066 if c13 <= 12 else -0.009) if c13 <= 13 else 0.069) if c4 <= 0 else (-0.005 if c12 <= 2 else (0.104 if c14 <= 0 else 0.031)))
    t += ((-0.066 if c13 <= 12 else -0.009) if c7 <= 5 else ((-0.052 if c7 <= 6 else -0.005) if c12 <= 2 else (-0.02 if c13 <= 6 else 0.09)))
    t += ((-0.06 if c15 <= 1 else 0.002) if c7 <= 5 else ((-0.045 if c7 <= 6 else -0.011) if c12 <= 2 else (0.002 if c11 <= 0 else 0.082)))
    t += ((((-0.072 if c12 <= 2 else -0.029) if c12 <= 3 else 0.026) if c7 <= 7 else 0.092) if c13 <= 12 else (-0.002 if c7 <= 4 else 0.079))
    t += (-0.057 if c11 <= 0 else (((0.009 if c6 <= 0 else 0.06) if c14 <= 0 else (-0.027 if c14 <= 1 else 0.01)) if c9 <= 0 else 0.091))
    t += (((-0.058 if c8 <= 6 else 0.018) if c4 <= 0 else (-0.008 if c8 <= 2 else 0.053)) if c13 <= 13 else (-0.003 if c8 <= 2 else 0.094))
    t += ((-0.063 if c13 <= 12 else 0.012) if c7 <= 5 else (((0.074 if c0 <= 8 else -0.015) if c15 <= 0 else -0.039) if c4 <= 0 else 0.071))
    t += (((-0.048 if c12 <= 3 else (-0.033 if c13 <= 4 else 0.052)) if c9 <= 0 else 0.079) if c13 <= 12 else (0.065 if c2 <= 7 else -0.008))
    if not -4.5 < t < 4.5:
        return t
    t += ((((-0.022 if c13 <= 8 else 0.02) if c2 <= 6 else -0.059) if c4 <= 0 else 0.033) if c13 <= 13 else (0.085 if c2 <= 7 else -0.002))
    t += (-0.048 if c12 <= 2 else (-0.051 if c7 <= 4 else ((0.042 if c10 <= 0 else -0.036) if c4 <= 0 else (0.097 if c14 <= 0 else 0.021))))
    t += (((((-0.032 if c13 <= 11 else 0.011) if c15 <= 0 else -0.046) if c6 <= 1 else 0.017) if c9 <= 0 else 0.072) if c13 <= 13 else 0.079)
    t += ((-0.064 if c6 <= 0 else 0.026) if c11 <= 0 else (-0.023 if c12 <= 2 else (0.004 if c8 <= 2 else (0.076 if c12 <= 4 else -0.023))))
    t += (((-0.043 if c6 <= 1 else 0.044) if c8 <= 6 else (-0.016 if c11 <= 0 else 0.056)) if c13 <= 13 else (-0.001 if c11 <= 0 else 0.083))
    if not -4.5 < t < 4.5:
        return t
    t += (-0.041 if c7 <= 5 else ((((0.045 if c15 <= 0 else -0.031) if c4 <= 0 else 0.067) if c14 <= 0 else -0.021) if c7 <= 7 else 0.086))
    t += (((((-0.017 if c7 <= 4 else 0.021) if c2 <= 6 else -0.047) if c4 <= 0 else 0.006) if c9 <= 0 else 0.078) if c7 <= 7 else 0.083)
    t += (((0.026 if c8 <= 0 else -0.054) if c4 <= 0 else 0.022) if c7 <= 5 else ((-0.051 if c8 <= 6 else 0.032) if c12 <= 2 else 0.064))
    t += (((-0.053 if c7 <= 5 else (-0.041 if c11 <= 0 else 0.014)) if c6 <= 0 else 0.061) if c7 <= 6 else (0.06 if c6 <= 3 else -0.009))
    t += (((-0.047 if c7 <= 5 else (-0.026 if c8 <= 5 else 0.021)) if c13 <= 13 else (-0.017 if c7 <= 4 else 0.067)) if c7 <= 7 else 0.077)
    if not -4.5 < t < 4.5:
        return t
    t += ((((-0.037 if c6 <= 1 else 0.027) if c3 <= 0 else (-0.007 if c8 <= 5 else 0.039)) if c9 <= 0 else 0.068) if c7 <= 7 else 0.072)
    t += (((-0.046 if c8 <= 5 else (-0.036 if c7 <= 5 else 0.049)) if c6 <= 1 else 0.052) if c4 <= 0 else (-0.014 if c8 <= 1 else 0.05))
    t += ((((0.053 if c10 <= 0 else -0.01) if c2 <= 6 else (-0.0 if c8 <= 1 else -0.04)) if c6 <= 1 else 0.041) if c8 <= 5 else 0.045)
    t += ((-0.045 if c4 <= 0 else (-0.026 if c11 <= 0 else (0.003 if c13 <= 9 else 0.049))) if c13 <= 12 else (-0.005 if c11 <= 0 else 0.053))
    t += ((0.025 if c13 <= 7 else -0.042) if c12 <= 2 else (-0.029 if c11 <= 0 else (-0.019 if c13 <= 6 else (-0.014 if c8 <= 0 else 0.065))))
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.037 if c8 <= 6 else 0.01) if c13 <= 13 else 0.036) if c4 <= 0 else (0.074 if c14 <= 0 else (-0.041 if c13 <= 9 else 0.035)))
    t += (((((-0.052 if c7 <= 4 else -0.01) if c4 <= 0 else 0.05) if c14 <= 0 else -0.051) if c9 <= 0 else 0.065) if c7 <= 7 else 0.07)
    t += ((((-0.009 if c15 <= 0 else -0.034) if c3 <= 0 else (-0.012 if c0 <= 7 else 0.04)) if c13 <= 14 else 0.063) if c9 <= 0 else 0.07)
    t += (((0.023 if c13 <= 5 else (0.005 if c2 <= 6 else -0.041)) if c13 <= 13 else (-0.018 if c8 <= 2 else 0.07)) if c7 <= 7 else 0.069)
    t += ((-0.051 if c1 <= 6 else 0.001) if c11 <= 0 else ((0.023 if c8 <= 1 else -0.027) if c7 <= 5 else (-0.018 if c8 <= 2 else 0.054)))
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.042 if c7 <= 4 else (((-0.002 if c1 <= 5 else 0.053) if c15 <= 0 else -0.006) if c10 <= 1 else -0.03)) if c7 <= 7 else 0.064)
    t += (((0.038 if c13 <= 7 else (-0.045 if c13 <= 14 else 0.034)) if c12 <= 3 else (0.068 if c10 <= 0 else -0.016)) if c7 <= 6 else 0.042)
    t += (-0.019 if c12 <= 2 else ((((0.006 if c0 <= 7 else 0.044) if c0 <= 9 else -0.021) if c10 <= 1 else -0.022) if c15 <= 2 else 0.066))
    t += ((-0.05 if c11 <= 0 else ((-0.003 if c0 <= 7 else (0.065 if c0 <= 8 else 0.002)) if c14 <= 0 else -0.023)) if c9 <= 0 else 0.066)
    t += ((((-0.052 if c7 <= 6 else -0.01) if c13 <= 13 else 0.03) if c6 <= 0 else 0.042) if c12 <= 3 else (-0.024 if c13 <= 3 else 0.085))
    if not -4.5 < t < 4.5:
        return t
    t += ((0.022 if c13 <= 7 else -0.038) if c12 <= 2 else (((-0.016 if c0 <= 7 else 0.038) if c13 <= 13 else 0.072) if c2 <= 7 else -0.016))
    t += (((-0.041 if c0 <= 7 else (0.037 if c13 <= 7 else (-0.039 if c13 <= 11 else 0.027))) if c6 <= 1 else 0.042) if c13 <= 14 else 0.054)
    t += ((0.01 if c7 <= 1 else (-0.052 if c13 <= 12 else -0.003)) if c7 <= 4 else (-0.018 if c11 <= 0 else (0.048 if c11 <= 2 else 0.008)))
    t += ((((0.004 if c13 <= 6 else (-0.066 if c12 <= 2 else -0.014)) if c12 <= 3 else 0.021) if c7 <= 7 else 0.055) if c13 <= 12 else 0.056)
    t += ((((-0.043 if c7 <= 5 else -0.001) if c6 <= 1 else 0.013) if c13 <= 13 else (-0.035 if c7 <= 3 else 0.059)) if c7 <= 7 else 0.056)
    if not -4.5 < t < 4.5:
        return t
    t += (((0.042 if c2 <= 5 else ((0.02 if c13 <= 7 else -0.045) if c12 <= 3 else 0.014)) if c9 <= 0 else 0.055) if c13 <= 14 else 0.062)
    t += (((-0.048 if c11 <= 0 else ((-0.027 if c7 <= 3 else 0.026) if c14 <= 0 else -0.038)) if c7 <= 7 else 0.053) if c9 <= 0 else 0.063)
    t += ((-0.032 if c13 <= 13 else 0.03) if c7 <= 5 else (0.053 if c14 <= 0 else (-0.038 if c7 <= 6 else (-0.019 if c13 <= 9 else 0.035))))
    t += (-0.037 if c11 <= 0 else ((0.035 if c13 <= 8 else -0.027) if c12 <= 2 else (-0.026 if c7 <= 4 else (0.055 if c12 <= 4 else -0.009))))
    t += (((((0.012 if c13 <= 7 else -0.046) if c13 <= 13 else 0.022) if c7 <= 7 else 0.044) if c6 <= 1 else 0.05) if c12 <= 3 else 0.046)
    if not -4.5 < t < 4.5:
        return t
    return t
