package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.CommonFilters;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportRefusedException;
import java.util.List;
import java.util.stream.Stream;

/** The contract report, for a customer or for a reseller. */
public final class ContractDefinition implements ReportDefinition {
    private static final Filter<BuyerRole> ROLE =
            Filter.choice("role", BuyerRole.class, "whose contract it is").required();
    private static final Filter<String> ORGANIZATION =
            Filter.text("organization", "the id of its buyer").required();
    private static final Filter<String> END_CUSTOMER = Filter.text(
            "end-customer", "of a reseller's contract, only the rows of this organization, by id (default: all rows)");
    private static final Filter<String> CONTRACT =
            Filter.text("contract", "the contract's name").required();

    private enum BuyerRole {
        CUSTOMER,
        RESELLER
    }

    /** The definition. */
    public ContractDefinition() {}

    @Override
    public ReportDescriptor descriptor() {
        return new ReportDescriptor(
                "contract",
                "Contract Report",
                Privilege.CONTRACT,
                "Full use and bill of one contract in a window: what one lays beside the invoice.",
                List.of(
                        ROLE,
                        ORGANIZATION,
                        CONTRACT,
                        END_CUSTOMER,
                        CommonFilters.FROM.required(),
                        CommonFilters.TO.required(),
                        CommonFilters.ZONE,
                        CommonFilters.AS_OF),
                Stream.concat(ContractDocument.tabs().stream(), ResellerDocument.tabs().stream())
                        .toList());
    }

    @Override
    public ReportQuery<? extends Report> query(FilterValues values) {
        String organization = values.required(ORGANIZATION);
        String contract = values.required(CONTRACT);
        String endCustomer = values.get(END_CUSTOMER);
        return switch (values.required(ROLE)) {
            case CUSTOMER -> {
                if (endCustomer != null) {
                    throw new ReportRefusedException("the contract of a customer has no end customers; leave out "
                            + END_CUSTOMER + " \"" + endCustomer + "\"");
                }
                yield new CustomerContractQuery(organization, contract, values.window());
            }
            case RESELLER -> new ResellerContractQuery(organization, contract, endCustomer, values.window());
        };
    }
}
