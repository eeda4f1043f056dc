package io.cloud7.examples.snippets.springboot;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.storage.Storage;
import java.time.YearMonth;

/** What the host's controllers ask. A report takes one connection of the pool, and gives it back. */
public class ContractBills {
    private final Storage storage;

    /** Asks a storage, whichever it is. */
    public ContractBills(Storage storage) {
        this.storage = storage;
    }

    /** The report of a customer's contract in a month, for somebody's eyes. */
    public CustomerContractReport of(String organization, String contract, YearMonth month, Viewer viewer) {
        return Reporting.over(storage)
                .as(viewer)
                .run(CustomerContractReport.of(organization).contract(contract).during(month));
    }
}
