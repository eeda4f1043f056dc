package io.cloud7.reporting.csv.focus;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.csv.focus.FocusRow.Bill;
import io.cloud7.reporting.csv.focus.FocusRow.Buyer;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The organizations of a bill and their contracts: the operator sells to the billing accounts, these to their
 * sub-accounts. A contract has the id and the name of its organization's id.
 */
final class Buyers {
    private static final String OPERATOR = "operator";

    private final Map<List<String>, Seen> seen = new HashMap<>();
    private final Tally currencies = new Tally();
    private final Map<List<String>, String> ids;

    Buyers(List<FocusRow> rows) {
        for (FocusRow row : rows) {
            Buyer buyer = row.buyer();
            see(List.of(buyer.account()), buyer.accountName(), row.bill());
            if (buyer.subAccount() != null) {
                see(buyer.key(), buyer.subAccountName(), row.bill());
            }
            currencies.add(row.bill().currency().getCurrencyCode());
        }
        ids = ids(seen.keySet());
    }

    private void see(List<String> key, @Nullable String name, Bill bill) {
        Seen buyer = seen.computeIfAbsent(key, unseen -> new Seen(bill));
        buyer.names.add(name);
        buyer.stretch(bill);
    }

    /** Accounts first: a sub-account that is called like one gives way. */
    private static Map<List<String>, String> ids(Set<List<String>> keys) {
        List<List<String>> accounts = keys.stream()
                .filter(key -> key.size() == 1)
                .map(key -> List.of("billing-account", key.get(0)))
                .toList();
        List<List<String>> subAccounts =
                keys.stream().filter(key -> key.size() == 2).toList();
        Map<List<String>, String> all = new HashMap<>();
        ReadableIds.assign(accounts, Set.of(OPERATOR), ReadableIds::last)
                .forEach((key, id) -> all.put(List.of(ReadableIds.last(key)), id));
        Set<String> taken = new TreeSet<>(all.values());
        taken.add(OPERATOR);
        all.putAll(ReadableIds.assign(subAccounts, taken, ReadableIds::last));
        return all;
    }

    /** The id of a buyer and of its contract. */
    String idOf(Buyer buyer) {
        return idOf(buyer.key());
    }

    private String idOf(List<String> key) {
        String id = ids.get(key);
        if (id == null) {
            throw new IllegalArgumentException("no row is of the buyer " + key);
        }
        return id;
    }

    /** The operator, the billing accounts and the sub-accounts; each group ordered by id. */
    List<Organization> organizations() {
        List<Organization> all = new ArrayList<>();
        seen.forEach((key, buyer) -> all.add(Organization.of(
                idOf(key),
                buyer.names.mostOr(ReadableIds.last(key)),
                isAccount(key) ? OrganizationRole.RESELLER : OrganizationRole.CUSTOMER,
                isAccount(key) ? OPERATOR : idOf(key.subList(0, 1)),
                buyer.currency)));
        all.add(Organization.of(
                OPERATOR, "Operator", OrganizationRole.CLOUD_ADMIN, null, Currencies.parse(currencies.mostOr(""))));
        all.sort(Comparator.comparing(Organization::role).thenComparing(Organization::id));
        return all;
    }

    /** One contract for each organization but the operator, ordered by id. */
    List<Contract> contracts() {
        List<Contract> all = new ArrayList<>();
        seen.forEach((key, buyer) -> {
            String id = idOf(key);
            Contract contract = Contract.of(id, id, id, Offer.PLAN, buyer.from, buyer.to);
            all.add(isAccount(key) ? contract : contract.sourcedFrom(idOf(key.subList(0, 1))));
        });
        all.sort(Comparator.comparing(Contract::id));
        return all;
    }

    private static boolean isAccount(List<String> key) {
        return key.size() == 1;
    }

    /** What the rows of one buyer say of it. */
    private static final class Seen {
        private final Tally names = new Tally();
        private final Currency currency;
        private LocalDate from;
        private LocalDate to;

        Seen(Bill bill) {
            currency = bill.currency();
            from = bill.from();
            to = bill.to();
        }

        void stretch(Bill bill) {
            from = bill.from().isBefore(from) ? bill.from() : from;
            to = bill.to().isAfter(to) ? bill.to() : to;
        }
    }
}
