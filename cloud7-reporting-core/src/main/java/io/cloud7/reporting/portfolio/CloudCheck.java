package io.cloud7.reporting.portfolio;

import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.ProductPrice;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sentences that hold between the parts of a cloud. */
final class CloudCheck {
    private final Cloud cloud;

    CloudCheck(Cloud cloud) {
        this.cloud = cloud;
    }

    void run() {
        cloud.catalog().products().forEach(this::product);
        Map<List<String>, String> names = new HashMap<>();
        for (Contract contract : cloud.contracts()) {
            String other = names.put(List.of(contract.organization(), contract.name()), contract.id());
            require(
                    other == null,
                    "contracts %s and %s of organization %s both have the name \"%s\"",
                    other,
                    contract.id(),
                    contract.organization(),
                    contract.name());
            contract(contract);
        }
        cloud.resources().forEach(this::resource);
    }

    private void product(Product product) {
        for (ProductPrice price : product.prices()) {
            String reseller = price.reseller();
            if (reseller != null) {
                Organization organization = cloud.organizations().find(reseller).orElse(null);
                require(
                        organization != null && organization.role() == OrganizationRole.RESELLER,
                        "product %s has a price for %s, which is no organization of role RESELLER",
                        product.id(),
                        reseller);
            }
        }
    }

    private void contract(Contract contract) {
        Organization buyer = cloud.organizations().find(contract.organization()).orElse(null);
        require(buyer != null, "contract %s has the unknown organization %s", contract.id(), contract.organization());
        require(
                cloud.catalog().findPlan(contract.plan()).isPresent(),
                "contract %s has the unknown plan %s",
                contract.id(),
                contract.plan());
        Contract source = null;
        if (contract.sourcedFrom() != null) {
            source = cloud.findContract(contract.sourcedFrom()).orElse(null);
            require(
                    source != null,
                    "contract %s is sourced from the unknown contract %s",
                    contract.id(),
                    contract.sourcedFrom());
            require(
                    source != null && buyer != null && source.organization().equals(buyer.parent()),
                    "contract %s is sourced from %s, which is not a contract of %s, the parent of its buyer",
                    contract.id(),
                    contract.sourcedFrom(),
                    buyer == null ? null : buyer.parent());
        }
        for (Reservation reservation : contract.reservations()) {
            reservation(contract, source, reservation);
        }
        for (Bundle bundle : contract.bundles()) {
            bundle(contract, source, bundle);
        }
    }

    private void reservation(Contract contract, @Nullable Contract source, Reservation reservation) {
        String what = "reservation " + reservation.id() + " of contract " + contract.id();
        Product product = ofModel(what, reservation.product(), SubscriptionModel.RESERVED);
        require(
                cloud.catalog().meterOf(product).isLevel(),
                "%s is of product %s, whose meter %s is no LEVEL; only levels are reserved",
                what,
                product.id(),
                product.meter());
        if (reservation.excess() != null) {
            Product excess = ofModel(what, reservation.excess(), SubscriptionModel.PAYG);
            require(
                    excess.meter().equals(product.meter()),
                    "%s has the excess product %s of meter %s; its own is %s",
                    what,
                    excess.id(),
                    excess.meter(),
                    product.meter());
            require(
                    excess.prices().stream()
                            .allMatch(price -> price.price().formula().basis() == PriceFormula.Basis.QUANTITY),
                    "%s has the excess product %s, whose price is not one of a quantity",
                    what,
                    excess.id());
        }
        if (reservation.from() != null) {
            require(
                    source != null
                            && source.reservations().stream()
                                    .anyMatch(pool -> pool.id().equals(reservation.from())
                                            && pool.product().equals(reservation.product())),
                    "%s is from %s, which is no reservation of the same product on the contract it is sourced from",
                    what,
                    reservation.from());
        }
    }

    private void bundle(Contract contract, @Nullable Contract source, Bundle bundle) {
        String what = "bundle " + bundle.id() + " of contract " + contract.id();
        for (BundleItem item : bundle.items()) {
            Product product = ofModel(what, item.product(), SubscriptionModel.BUNDLE);
            require(
                    item.reset() != ResetRule.CAPACITY
                            || cloud.catalog().meterOf(product).isLevel(),
                    "%s has a CAPACITY quota of %s, whose meter %s is no LEVEL; use MONTHLY_RESET or WHOLE_TERM",
                    what,
                    product.id(),
                    product.meter());
        }
        if (bundle.from() != null) {
            require(
                    source != null
                            && source.bundles().stream()
                                    .anyMatch(pool -> pool.id().equals(bundle.from())),
                    "%s is from %s, which is no bundle on the contract it is sourced from",
                    what,
                    bundle.from());
        }
    }

    private void resource(CloudResource resource) {
        require(
                cloud.findContract(resource.contract()).isPresent(),
                "resource %s has the unknown contract %s",
                resource.id(),
                resource.contract());
        var provider = cloud.catalog().findProvider(resource.provider()).orElse(null);
        require(provider != null, "resource %s has the unknown provider %s", resource.id(), resource.provider());
        require(
                resource.region() == null || (provider != null && provider.has(resource.region())),
                "resource %s has the region %s, which provider %s does not have",
                resource.id(),
                resource.region(),
                resource.provider());
    }

    private Product ofModel(String what, String id, SubscriptionModel model) {
        Product product = cloud.catalog().findProduct(id).orElse(null);
        if (product == null) {
            throw new IllegalArgumentException(what + " has the unknown product " + id);
        }
        require(
                product.model() == model,
                "%s has the product %s of model %s; it takes one of model %s",
                what,
                id,
                product.model(),
                model);
        return product;
    }

    private static void require(boolean holds, String message, @Nullable Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
        }
    }
}
