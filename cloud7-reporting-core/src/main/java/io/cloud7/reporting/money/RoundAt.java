package io.cloud7.reporting.money;

/** Where amounts are rounded to the minor unit of their currency. */
public enum RoundAt {
    /** Each charge is rounded once; totals add rounded charges. */
    CHARGE,
    /** Charges stay exact; each total is rounded once from the exact sum, as cloud providers' invoices do. */
    INVOICE
}
