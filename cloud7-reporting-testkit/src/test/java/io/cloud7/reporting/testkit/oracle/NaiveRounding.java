package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.money.RoundAt;
import io.cloud7.reporting.money.Rounding;
import java.math.BigDecimal;
import java.util.Currency;

/** One rounding of one charge, or of one total (rulings A19, A20). */
record NaiveRounding(Rounding policy, Currency currency) {
    BigDecimal charge(Ratio exact) {
        return policy.at() == RoundAt.INVOICE ? exact.divided() : total(exact.divided());
    }

    BigDecimal total(BigDecimal sum) {
        return sum.setScale(currency.getDefaultFractionDigits(), policy.mode());
    }
}
