"""Made by training.grown; do not edit."""

COLUMNS = ('blocks', 'all prose', 'all labels', 'all core', 'labels at bottom', 'page lines', 'repeated lines', 'page words', 'page words dense', 'copyright lines', 'before core', 'after core', 'first capitals', 'first size', 'first said', 'last said')


def odds(row: tuple[int, ...]) -> float:
    """Return the log odds of a row."""
    c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, = row
    t = 0.0
    t += (((-1.321 if c6 <= 0 else -1.229) if c13 <= 13 else -1.107) if c7 <= 6 else ((-1.262 if c5 <= 0 else -1.189) if c12 <= 2 else -0.957))
    t += (((-0.077 if c8 <= 8 else 0.053) if c12 <= 3 else (-0.05 if c13 <= 5 else 0.129)) if c13 <= 12 else (0.056 if c13 <= 13 else 0.222))
    t += ((((-0.025 if c6 <= 0 else 0.053) if c7 <= 1 else -0.083) if c7 <= 5 else -0.01) if c7 <= 6 else (0.195 if c0 <= 9 else 0.032))
    t += ((0.041 if c0 <= 5 else ((-0.088 if c11 <= 0 else -0.046) if c6 <= 0 else 0.021)) if c7 <= 6 else (0.022 if c8 <= 3 else 0.191))
    t += ((-0.076 if c13 <= 12 else (-0.033 if c11 <= 0 else 0.109)) if c7 <= 6 else ((-0.026 if c5 <= 0 else 0.086) if c13 <= 10 else 0.177))
    t += ((-0.07 if c13 <= 13 else 0.094) if c7 <= 6 else (-0.015 if c8 <= 2 else ((-0.003 if c8 <= 5 else 0.114) if c13 <= 10 else 0.165)))
    t += ((-0.075 if c5 <= 0 else ((0.093 if c14 <= 0 else -0.022) if c7 <= 7 else 0.123)) if c13 <= 12 else (0.039 if c13 <= 13 else 0.146))
    t += (((-0.073 if c7 <= 6 else (-0.03 if c8 <= 4 else 0.058)) if c7 <= 7 else 0.124) if c13 <= 12 else (0.035 if c7 <= 5 else 0.131))
    t += ((-0.07 if c13 <= 12 else (-0.025 if c12 <= 2 else 0.091)) if c7 <= 6 else (0.004 if c12 <= 2 else (-0.006 if c8 <= 2 else 0.143)))
    t += ((-0.065 if c13 <= 12 else (0.01 if c13 <= 13 else 0.085)) if c7 <= 6 else ((0.006 if c7 <= 7 else 0.102) if c13 <= 10 else 0.119))
    t += (((-0.004 if c7 <= 1 else -0.067) if c12 <= 3 else (0.08 if c12 <= 4 else -0.019)) if c7 <= 6 else (-0.008 if c12 <= 2 else 0.119))
    t += ((-0.064 if c5 <= 0 else ((0.056 if c14 <= 0 else (-0.038 if c13 <= 9 else 0.037)) if c9 <= 0 else 0.108)) if c13 <= 13 else 0.104)
    t += (((0.018 if c3 <= 5 else -0.06) if c12 <= 3 else (0.11 if c10 <= 0 else -0.037)) if c5 <= 0 else (-0.01 if c12 <= 2 else 0.117))
    t += ((-0.062 if c13 <= 12 else (-0.037 if c11 <= 0 else 0.049)) if c7 <= 6 else (-0.027 if c12 <= 1 else (-0.01 if c8 <= 2 else 0.109)))
    t += (((-0.06 if c0 <= 7 else (0.07 if c3 <= 6 else -0.015)) if c8 <= 5 else (0.065 if c3 <= 7 else -0.037)) if c9 <= 0 else 0.115)
    t += (((-0.053 if c5 <= 0 else (-0.034 if c12 <= 2 else 0.055)) if c7 <= 7 else 0.096) if c12 <= 3 else (0.109 if c12 <= 4 else -0.011))
    t += ((-0.059 if c5 <= 1 else 0.014) if c12 <= 2 else (-0.039 if c11 <= 0 else ((0.011 if c9 <= 0 else 0.088) if c5 <= 0 else 0.094)))
    t += ((-0.061 if c5 <= 0 else (-0.017 if c12 <= 2 else 0.058)) if c13 <= 12 else ((-0.028 if c0 <= 7 else 0.061) if c13 <= 13 else 0.098))
    t += (((-0.057 if c13 <= 14 else 0.039) if c7 <= 6 else (-0.032 if c12 <= 1 else 0.063)) if c12 <= 3 else (-0.033 if c13 <= 3 else 0.103))
    t += ((((-0.006 if c7 <= 1 else -0.061) if c12 <= 3 else 0.029) if c9 <= 0 else 0.088) if c7 <= 6 else (-0.029 if c12 <= 1 else 0.073))
    t += (((-0.055 if c12 <= 3 else (-0.027 if c13 <= 3 else 0.056)) if c7 <= 7 else 0.083) if c13 <= 12 else (-0.008 if c11 <= 0 else 0.076))
    t += ((-0.066 if c6 <= 0 else 0.002) if c11 <= 0 else (((0.031 if c10 <= 1 else -0.019) if c14 <= 0 else -0.017) if c9 <= 0 else 0.096))
    t += (((-0.054 if c8 <= 6 else 0.007) if c13 <= 13 else 0.05) if c5 <= 0 else (0.085 if c14 <= 0 else (-0.037 if c13 <= 9 else 0.027)))
    t += (((0.006 if c7 <= 1 else -0.055) if c7 <= 6 else ((-0.028 if c5 <= 0 else 0.03) if c7 <= 7 else 0.08)) if c13 <= 12 else 0.063)
    t += (((-0.044 if c12 <= 3 else (-0.029 if c13 <= 3 else 0.048)) if c13 <= 13 else (0.068 if c3 <= 7 else -0.009)) if c9 <= 0 else 0.098)
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.004 if c8 <= 0 else -0.058) if c13 <= 12 else 0.032) if c5 <= 0 else (-0.015 if c8 <= 1 else (0.074 if c3 <= 7 else -0.006)))
    t += (((0.01 if c7 <= 0 else -0.062) if c6 <= 0 else 0.052) if c7 <= 5 else ((-0.043 if c7 <= 6 else -0.001) if c12 <= 2 else 0.083))
    t += ((((-0.044 if c4 <= 0 else 0.007) if c6 <= 0 else (0.038 if c6 <= 3 else 0.002)) if c13 <= 13 else 0.052) if c9 <= 0 else 0.09)
    t += ((-0.044 if c8 <= 8 else 0.032) if c12 <= 2 else (-0.036 if c11 <= 0 else ((-0.029 if c8 <= 5 else 0.064) if c0 <= 7 else 0.075)))
    t += (((-0.059 if c11 <= 0 else (-0.017 if c6 <= 0 else (0.043 if c11 <= 2 else -0.012))) if c8 <= 6 else 0.045) if c13 <= 13 else 0.078)
    if not -4.5 < t < 4.5:
        return t
    t += (((0.022 if c0 <= 5 else -0.049) if c0 <= 7 else 0.031) if c7 <= 6 else (0.084 if c0 <= 8 else (-0.03 if c7 <= 7 else 0.051)))
    t += ((0.035 if c7 <= 1 else -0.055) if c7 <= 5 else (((0.017 if c15 <= 0 else -0.022) if c9 <= 0 else 0.065) if c7 <= 7 else 0.075))
    t += ((0.032 if c8 <= 0 else (-0.059 if c8 <= 5 else (-0.043 if c7 <= 5 else 0.076))) if c5 <= 0 else (-0.018 if c12 <= 1 else 0.063))
    t += (((-0.059 if c11 <= 0 else (0.044 if c7 <= 1 else (-0.035 if c5 <= 0 else 0.012))) if c7 <= 7 else 0.069) if c9 <= 0 else 0.083)
    t += (((0.022 if c7 <= 1 else (-0.061 if c7 <= 5 else (-0.037 if c8 <= 2 else 0.014))) if c7 <= 7 else 0.063) if c13 <= 12 else 0.042)
    if not -4.5 < t < 4.5:
        return t
    t += ((((-0.033 if c6 <= 1 else 0.028) if c8 <= 5 else (-0.033 if c7 <= 5 else 0.043)) if c7 <= 7 else 0.064) if c9 <= 0 else 0.07)
    t += ((-0.059 if c6 <= 1 else 0.027) if c11 <= 0 else ((-0.01 if c9 <= 0 else 0.05) if c8 <= 5 else (-0.001 if c7 <= 6 else 0.075)))
    t += (((((0.032 if c8 <= 0 else -0.023) if c3 <= 7 else -0.054) if c4 <= 0 else 0.019) if c6 <= 1 else 0.041) if c8 <= 5 else 0.044)
    t += ((((-0.051 if c8 <= 7 else 0.022) if c6 <= 1 else 0.042) if c5 <= 0 else 0.028) if c13 <= 13 else (-0.014 if c11 <= 0 else 0.077))
    t += ((0.033 if c13 <= 6 else (-0.047 if c13 <= 14 else 0.02)) if c12 <= 2 else (-0.026 if c11 <= 0 else (0.051 if c11 <= 3 else -0.018)))
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.033 if c5 <= 0 else ((-0.002 if c10 <= 0 else 0.074) if c14 <= 0 else -0.018)) if c13 <= 14 else 0.071) if c9 <= 0 else 0.078)
    t += (((((0.027 if c7 <= 1 else -0.035) if c5 <= 0 else 0.048) if c14 <= 0 else -0.052) if c7 <= 7 else 0.061) if c9 <= 0 else 0.07)
    t += (((((-0.01 if c0 <= 7 else 0.046) if c10 <= 1 else -0.024) if c13 <= 7 else -0.026) if c9 <= 0 else 0.045) if c13 <= 13 else 0.049)
    t += ((0.021 if c7 <= 1 else (-0.057 if c13 <= 13 else 0.01)) if c7 <= 5 else (0.003 if c8 <= 4 else (-0.008 if c11 <= 0 else 0.072)))
    t += (-0.039 if c11 <= 0 else (((0.041 if c7 <= 1 else -0.001) if c11 <= 2 else -0.033) if c8 <= 2 else (-0.018 if c7 <= 5 else 0.059)))
    if not -4.5 < t < 4.5:
        return t
    t += ((0.036 if c7 <= 1 else (-0.05 if c7 <= 4 else (0.021 if c15 <= 0 else (-0.023 if c4 <= 0 else 0.035)))) if c7 <= 7 else 0.06)
    t += (((0.01 if c7 <= 2 else (-0.045 if c2 <= 0 else 0.003)) if c7 <= 7 else 0.053) if c12 <= 3 else (-0.017 if c13 <= 5 else 0.069))
    t += ((-0.033 if c4 <= 0 else 0.012) if c12 <= 2 else ((-0.03 if c8 <= 6 else 0.047) if c0 <= 7 else (0.061 if c0 <= 9 else -0.006)))
    t += ((((0.025 if c0 <= 5 else -0.04) if c6 <= 0 else 0.036) if c0 <= 7 else (0.021 if c14 <= 0 else -0.02)) if c9 <= 0 else 0.056)
    t += (((-0.035 if c7 <= 7 else 0.045) if c13 <= 13 else (-0.031 if c7 <= 3 else 0.076)) if c12 <= 3 else (-0.026 if c13 <= 3 else 0.064))
    if not -4.5 < t < 4.5:
        return t
    t += (-0.038 if c12 <= 2 else (((0.014 if c8 <= 2 else 0.067) if c10 <= 0 else (-0.033 if c0 <= 7 else 0.038)) if c3 <= 7 else -0.022))
    t += (-0.027 if c11 <= 0 else (((0.027 if c13 <= 7 else -0.015) if c13 <= 13 else (-0.028 if c1 <= 4 else 0.056)) if c6 <= 0 else 0.048))
    t += ((-0.048 if c1 <= 6 else 0.011) if c11 <= 0 else ((0.058 if c7 <= 1 else (-0.047 if c7 <= 4 else 0.003)) if c7 <= 6 else 0.041))
    t += (((-0.042 if c7 <= 5 else (-0.034 if c12 <= 2 else 0.031)) if c6 <= 1 else 0.043) if c12 <= 3 else (-0.026 if c13 <= 3 else 0.075))
    t += ((((0.042 if c10 <= 1 else -0.027) if c13 <= 7 else (-0.029 if c8 <= 5 else 0.011)) if c13 <= 12 else 0.024) if c7 <= 7 else 0.055)
    if not -4.5 < t < 4.5:
        return t
    t += (((((-0.035 if c12 <= 3 else 0.018) if c6 <= 0 else 0.019) if c8 <= 10 else 0.039) if c9 <= 0 else 0.06) if c13 <= 14 else 0.062)
    t += ((((-0.032 if c6 <= 1 else 0.01) if c12 <= 3 else 0.015) if c7 <= 7 else 0.048) if c9 <= 0 else (-0.013 if c3 <= 4 else 0.064))
    t += ((((-0.007 if c15 <= 0 else -0.04) if c13 <= 14 else (-0.032 if c3 <= 5 else 0.058)) if c7 <= 7 else 0.049) if c9 <= 0 else 0.049)
    t += (((0.023 if c7 <= 1 else -0.043) if c13 <= 13 else 0.045) if c12 <= 2 else ((0.022 if c7 <= 2 else -0.047) if c7 <= 4 else 0.053))
    t += ((((0.036 if c13 <= 6 else -0.031) if c13 <= 14 else 0.035) if c7 <= 7 else 0.044) if c12 <= 3 else (-0.02 if c13 <= 3 else 0.047))
    if not -4.5 < t < 4.5:
        return t
    return t
