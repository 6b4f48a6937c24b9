"""Made by training.grown; do not edit."""

COLUMNS = ('blocks', 'all prose', 'all labels', 'all core', 'labels at bottom', 'page lines', 'repeated lines', 'page words', 'page words dense', 'copyright lines', 'before core', 'after core', 'first capitals', 'first size', 'first said', 'last said')


def odds(row: tuple[int, ...]) -> float:
    """Return the log odds of a row."""
    c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, = row
    t = 0.0
    t += (((-1.311 if c6 <= 0 else (-1.144 if c7 <= 0 else -1.268)) if c7 <= 6 else (-1.258 if c12 <= 2 else -1.057)) if c13 <= 13 else -0.975)
    t += (((-0.077 if c8 <= 8 else 0.06) if c12 <= 3 else (-0.048 if c13 <= 4 else 0.14)) if c13 <= 12 else (0.049 if c8 <= 2 else 0.22))
    t += ((((-0.015 if c4 <= 0 else 0.106) if c7 <= 0 else -0.072) if c9 <= 0 else 0.155) if c7 <= 6 else (0.184 if c0 <= 9 else 0.023))
    t += ((((-0.061 if c0 <= 7 else 0.048) if c8 <= 5 else 0.149) if c7 <= 1 else -0.07) if c7 <= 6 else (0.008 if c8 <= 3 else 0.187))
    t += (((-0.072 if c7 <= 6 else (-0.03 if c5 <= 0 else 0.084)) if c9 <= 0 else 0.137) if c13 <= 12 else (0.054 if c13 <= 13 else 0.167))
    t += (((-0.072 if c5 <= 0 else 0.012) if c8 <= 6 else 0.061) if c13 <= 12 else (0.038 if c13 <= 13 else (0.016 if c8 <= 2 else 0.168)))
    t += ((((-0.07 if c2 <= 0 else -0.017) if c5 <= 1 else 0.053) if c9 <= 0 else 0.133) if c13 <= 12 else (0.041 if c13 <= 13 else 0.142))
    t += ((((-0.073 if c0 <= 8 else -0.013) if c8 <= 6 else 0.019) if c7 <= 7 else 0.13) if c13 <= 12 else (0.036 if c13 <= 13 else 0.131))
    t += (((-0.062 if c12 <= 3 else (-0.041 if c13 <= 3 else 0.119)) if c7 <= 7 else 0.118) if c13 <= 12 else (-0.005 if c12 <= 2 else 0.118))
    t += ((((-0.031 if c7 <= 1 else -0.077) if c7 <= 6 else 0.045) if c9 <= 0 else 0.125) if c13 <= 12 else (0.032 if c13 <= 13 else 0.116))
    t += (((-0.056 if c8 <= 5 else (-0.044 if c12 <= 2 else 0.078)) if c7 <= 7 else 0.11) if c12 <= 3 else (0.11 if c12 <= 4 else -0.013))
    t += ((((-0.061 if c6 <= 0 else 0.005) if c5 <= 0 else (0.071 if c14 <= 0 else -0.013)) if c9 <= 0 else 0.111) if c13 <= 13 else 0.102)
    t += ((((-0.077 if c11 <= 0 else (-0.051 if c12 <= 2 else 0.019)) if c7 <= 7 else 0.089) if c9 <= 0 else 0.099) if c12 <= 3 else 0.102)
    t += ((((-0.065 if c7 <= 6 else 0.007) if c12 <= 3 else 0.036) if c8 <= 9 else 0.115) if c13 <= 12 else (-0.011 if c11 <= 0 else 0.088))
    t += ((-0.066 if c0 <= 7 else (-0.013 if c8 <= 2 else (0.077 if c3 <= 7 else -0.01))) if c8 <= 5 else (0.087 if c3 <= 7 else -0.022))
    t += (((-0.058 if c0 <= 8 else (-0.035 if c12 <= 2 else 0.062)) if c8 <= 6 else 0.067) if c12 <= 3 else (0.109 if c12 <= 4 else -0.02))
    t += (-0.054 if c12 <= 2 else (-0.047 if c11 <= 0 else ((0.011 if c9 <= 0 else 0.069) if c0 <= 7 else (0.11 if c11 <= 3 else 0.004))))
    t += (((-0.056 if c9 <= 0 else 0.073) if c12 <= 3 else (-0.016 if c13 <= 5 else 0.079)) if c13 <= 13 else (-0.01 if c11 <= 0 else 0.094))
    t += ((((-0.055 if c12 <= 3 else (-0.045 if c13 <= 3 else 0.062)) if c7 <= 7 else 0.073) if c9 <= 0 else 0.083) if c13 <= 12 else 0.062)
    t += (-0.059 if c11 <= 0 else ((-0.039 if c7 <= 6 else 0.016) if c12 <= 2 else ((0.07 if c7 <= 0 else -0.039) if c7 <= 5 else 0.091)))
    t += (-0.061 if c11 <= 0 else (-0.026 if c12 <= 2 else (((-0.039 if c7 <= 5 else 0.04) if c13 <= 13 else 0.071) if c0 <= 7 else 0.083)))
    t += ((-0.063 if c6 <= 0 else 0.022) if c11 <= 0 else (((0.011 if c6 <= 0 else 0.05) if c10 <= 1 else -0.036) if c9 <= 0 else 0.087))
    t += (((-0.062 if c0 <= 7 else ((0.019 if c13 <= 7 else -0.029) if c8 <= 5 else 0.08)) if c8 <= 9 else 0.075) if c13 <= 12 else 0.061)
    t += ((((-0.014 if c6 <= 0 else 0.078) if c7 <= 1 else (-0.065 if c5 <= 0 else 0.005)) if c7 <= 7 else 0.072) if c13 <= 12 else 0.061)
    t += (((-0.057 if c6 <= 1 else 0.017) if c13 <= 13 else 0.037) if c12 <= 2 else ((-0.02 if c13 <= 14 else 0.062) if c0 <= 7 else 0.062))
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.04 if c13 <= 14 else 0.042) if c5 <= 0 else 0.034) if c8 <= 5 else (-0.016 if c13 <= 4 else (0.08 if c3 <= 7 else 0.003)))
    t += (((-0.047 if c12 <= 2 else ((-0.029 if c7 <= 5 else 0.034) if c6 <= 0 else 0.05)) if c7 <= 7 else 0.068) if c12 <= 3 else 0.063)
    t += (((((-0.046 if c14 <= 1 else -0.005) if c4 <= 0 else 0.003) if c6 <= 0 else 0.033) if c9 <= 0 else 0.076) if c13 <= 13 else 0.066)
    t += ((-0.057 if c0 <= 7 else (-0.008 if c12 <= 3 else 0.068)) if c8 <= 5 else (-0.015 if c11 <= 0 else (0.007 if c12 <= 2 else 0.082)))
    t += ((((-0.067 if c11 <= 0 else (-0.044 if c8 <= 2 else 0.003)) if c6 <= 0 else 0.028) if c13 <= 14 else 0.072) if c8 <= 6 else 0.068)
    if not -4.5 < t < 4.5:
        return t
    t += (((0.004 if c7 <= 1 else -0.061) if c7 <= 6 else 0.069) if c0 <= 7 else ((0.103 if c3 <= 6 else 0.03) if c10 <= 1 else -0.026))
    t += ((((0.026 if c3 <= 7 else -0.028) if c7 <= 1 else (-0.062 if c7 <= 5 else -0.006)) if c7 <= 7 else 0.067) if c9 <= 0 else 0.075)
    t += (((-0.039 if c6 <= 1 else 0.032) if c12 <= 3 else 0.027) if c8 <= 5 else (0.001 if c12 <= 2 else (0.079 if c10 <= 0 else -0.006)))
    t += ((((-0.033 if c11 <= 0 else 0.024) if c7 <= 2 else (-0.057 if c7 <= 6 else -0.006)) if c7 <= 7 else 0.064) if c9 <= 0 else 0.08)
    t += (((-0.003 if c7 <= 1 else -0.036) if c13 <= 14 else 0.052) if c8 <= 5 else (0.063 if c14 <= 0 else (-0.039 if c7 <= 6 else 0.051)))
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.048 if c6 <= 1 else 0.033) if c8 <= 2 else (0.065 if c7 <= 2 else ((-0.06 if c7 <= 5 else -0.002) if c7 <= 6 else 0.056)))
    t += ((-0.05 if c6 <= 0 else 0.008) if c8 <= 2 else (-0.036 if c11 <= 0 else (0.069 if c7 <= 2 else (-0.033 if c7 <= 6 else 0.064))))
    t += ((-0.053 if c6 <= 0 else 0.015) if c8 <= 2 else (((0.057 if c14 <= 0 else 0.01) if c3 <= 7 else -0.012) if c10 <= 1 else -0.03))
    t += ((-0.05 if c11 <= 0 else ((-0.023 if c6 <= 0 else 0.036) if c5 <= 0 else 0.04)) if c13 <= 13 else (-0.011 if c11 <= 0 else 0.075))
    t += ((-0.044 if c13 <= 13 else 0.028) if c12 <= 2 else (-0.02 if c8 <= 2 else (-0.033 if c13 <= 5 else (-0.008 if c11 <= 0 else 0.062))))
    if not -4.5 < t < 4.5:
        return t
    t += ((((-0.055 if c11 <= 0 else (-0.001 if c14 <= 0 else -0.035)) if c8 <= 9 else 0.047) if c9 <= 0 else 0.068) if c13 <= 14 else 0.072)
    t += (((-0.004 if c8 <= 2 else 0.042) if c7 <= 1 else (-0.053 if c5 <= 0 else 0.002)) if c7 <= 6 else (0.009 if c8 <= 5 else 0.072))
    t += ((((-0.016 if c13 <= 12 else 0.026) if c15 <= 0 else (-0.002 if c13 <= 8 else -0.05)) if c9 <= 0 else 0.051) if c13 <= 13 else 0.05)
    t += (((-0.002 if c7 <= 2 else -0.036) if c13 <= 14 else 0.041) if c8 <= 5 else (-0.01 if c11 <= 0 else (-0.016 if c13 <= 4 else 0.058)))
    t += (-0.039 if c11 <= 0 else (-0.018 if c8 <= 2 else ((0.066 if c7 <= 2 else (-0.032 if c7 <= 5 else 0.049)) if c10 <= 1 else -0.013)))
    if not -4.5 < t < 4.5:
        return t
    t += ((((-0.024 if c8 <= 2 else 0.024) if c6 <= 0 else 0.053) if c7 <= 1 else (-0.045 if c7 <= 6 else 0.023)) if c8 <= 10 else 0.069)
    t += ((((0.011 if c13 <= 7 else -0.046) if c9 <= 0 else 0.041) if c13 <= 12 else 0.023) if c12 <= 3 else (-0.019 if c13 <= 5 else 0.068))
    t += ((-0.048 if c8 <= 6 else (-0.007 if c1 <= 5 else 0.05)) if c0 <= 7 else (-0.018 if c12 <= 2 else (-0.023 if c8 <= 0 else 0.068)))
    t += (((-0.038 if c5 <= 0 else 0.008) if c6 <= 0 else 0.026) if c0 <= 7 else (-0.01 if c11 <= 0 else (-0.01 if c1 <= 4 else 0.038)))
    t += (((0.02 if c13 <= 7 else -0.04) if c13 <= 13 else 0.024) if c12 <= 2 else ((0.023 if c7 <= 2 else -0.036) if c7 <= 5 else 0.057))
    if not -4.5 < t < 4.5:
        return t
    t += (-0.034 if c12 <= 2 else (-0.01 if c8 <= 2 else (((-0.011 if c8 <= 5 else 0.064) if c10 <= 0 else -0.034) if c0 <= 7 else 0.08)))
    t += (((((-0.034 if c13 <= 8 else 0.03) if c13 <= 9 else -0.052) if c6 <= 0 else 0.039) if c0 <= 7 else 0.007) if c13 <= 13 else 0.043)
    t += ((-0.045 if c6 <= 1 else 0.033) if c11 <= 0 else (((0.024 if c7 <= 1 else -0.018) if c7 <= 7 else 0.05) if c13 <= 13 else 0.052))
    t += ((((0.026 if c13 <= 7 else -0.038) if c13 <= 13 else 0.026) if c6 <= 1 else 0.046) if c12 <= 3 else (-0.025 if c13 <= 5 else 0.066))
    t += (((-0.013 if c8 <= 1 else 0.032) if c7 <= 1 else -0.022) if c8 <= 5 else (-0.009 if c13 <= 8 else (0.068 if c15 <= 0 else 0.01)))
    if not -4.5 < t < 4.5:
        return t
    t += (((((-0.034 if c6 <= 0 else 0.02) if c12 <= 3 else 0.024) if c8 <= 10 else 0.053) if c9 <= 0 else 0.054) if c13 <= 14 else 0.061)
    t += ((-0.051 if c6 <= 0 else 0.019) if c11 <= 0 else ((0.026 if c7 <= 1 else -0.036) if c12 <= 2 else (0.031 if c11 <= 3 else -0.027)))
    t += ((((-0.001 if c7 <= 1 else (0.006 if c3 <= 6 else -0.048)) if c9 <= 0 else 0.035) if c7 <= 7 else 0.052) if c13 <= 13 else 0.039)
    t += (((-0.038 if c13 <= 14 else 0.04) if c7 <= 6 else 0.052) if c0 <= 7 else ((-0.031 if c13 <= 11 else 0.033) if c12 <= 2 else 0.046))
    t += ((((0.013 if c13 <= 7 else -0.033) if c13 <= 12 else 0.009) if c7 <= 7 else 0.043) if c12 <= 3 else (-0.013 if c13 <= 7 else 0.056))
    if not -4.5 < t < 4.5:
        return t
    return t
