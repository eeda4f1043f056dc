package io.cloud7.reporting.storage;

import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.ProductPrice;
import io.cloud7.reporting.portfolio.Cloud;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The prices of a state that have started at an instant, and what a later state may make of them. */
final class StartedPrices {
    private final Cloud before;
    private final Instant recordedAt;
    private final ZoneId zone;
    private final LocalDate earliestEnd;

    StartedPrices(Cloud before, Instant recordedAt) {
        this.before = before;
        this.recordedAt = recordedAt;
        this.zone = before.settings().zone();
        LocalDate today = recordedAt.atZone(zone).toLocalDate();
        this.earliestEnd = begin(today).isBefore(recordedAt) ? today.plusDays(1) : today;
    }

    void check(Cloud after) {
        for (Product product : before.catalog().products()) {
            Product next = after.catalog()
                    .findProduct(product.id())
                    .orElseThrow(() -> new IllegalArgumentException("product " + product.id()
                            + " is left out; its use would be in no report. Keep it, end its prices, and take it off the"
                            + " plans"));
            List<ProductPrice> started =
                    product.prices().stream().filter(this::hasStarted).toList();
            if (!started.isEmpty() || product.prices().isEmpty()) {
                checkMeasure(product, next, after);
            }
            started.forEach(price -> check(product, price, next));
        }
    }

    /** What use of a product counts and means stays, once a price has started, or if it needs none of its own. */
    private void checkMeasure(Product product, Product next, Cloud after) {
        String was = measure(product, before);
        String is = measure(next, after);
        if (!was.equals(is)) {
            throw new IllegalArgumentException("product " + product.id() + " would be of " + is + " instead of " + was
                    + ", and its use would be charged anew. Add another product"
                    + (next.meter().equals(product.meter()) && next.model() == product.model()
                            ? ", with a meter of its own"
                            : ""));
        }
    }

    private static String measure(Product product, Cloud cloud) {
        Meter meter = cloud.catalog().meterOf(product);
        return "model " + product.model() + " and meter " + meter.code() + " (" + (meter.isLevel() ? "LEVEL" : "VOLUME")
                + " in " + meter.unit() + ")";
    }

    private void check(Product product, ProductPrice price, Product next) {
        ProductPrice now =
                successor(price, next).orElseThrow(() -> refused(product, price, "it would be gone", endAndAdd(price)));
        if (!now.price().equals(price.price())) {
            throw refused(product, price, "it would become " + ShownValue.of(now.price()), endAndAdd(price));
        }
        if (!Objects.equals(now.to(), price.to())) {
            checkEnd(product, price, now.to());
        }
    }

    private void checkEnd(Product product, ProductPrice price, @Nullable LocalDate end) {
        if (price.to() != null && hasCome(price.to())) {
            throw refused(
                    product,
                    price,
                    "it ended on " + price.to() + " and would end " + (end == null ? "never" : "on " + end),
                    "Add a price from the day on which one shall hold again");
        }
        if (end != null && end.isBefore(earliestEnd)) {
            throw refused(
                    product,
                    price,
                    "it would end on " + end + ", before " + recordedAt + ", when this is recorded",
                    endAndAdd(price));
        }
    }

    private static Optional<ProductPrice> successor(ProductPrice price, Product next) {
        return next.prices().stream()
                .filter(each -> each.audience() == price.audience()
                        && Objects.equals(each.reseller(), price.reseller())
                        && each.currency().equals(price.currency())
                        && Objects.equals(each.from(), price.from()))
                .findFirst();
    }

    private String endAndAdd(ProductPrice price) {
        String end = price.to() != null && hasCome(price.to()) ? "" : "end it on " + earliestEnd + " or later, and ";
        String way = end + "add a price from the day on which another shall hold, which may be past";
        return Character.toUpperCase(way.charAt(0)) + way.substring(1);
    }

    private static IllegalArgumentException refused(Product product, ProductPrice price, String what, String wayOut) {
        return new IllegalArgumentException("product " + product.id() + ": its " + price.audience() + " price"
                + (price.reseller() == null ? "" : " for " + price.reseller()) + " in " + price.currency() + " from "
                + (price.from() == null ? "the beginning" : price.from()) + ", " + ShownValue.of(price.price())
                + ", has started and cannot be edited, only ended; " + what + ". " + wayOut);
    }

    private boolean hasStarted(ProductPrice price) {
        return price.from() == null || hasCome(price.from());
    }

    private boolean hasCome(LocalDate day) {
        return !begin(day).isAfter(recordedAt);
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
