package hitomado.registry.city;

import hitomado.registry.city.Home.Elsewhere;
import hitomado.registry.city.Home.Place;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows of addresses and memberships, each over a span of days.
final class StayRows {
    private final String recordedAt;

    StayRows(LocalDate asOf) {
        recordedAt = asOf + " 00:00:00+09";
    }

    /// From (null: unknown) to the day before `to` (null: still), by a 異動 that the office still has.
    record Span(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID change) {}

    void member(Rows rows, UUID person, UUID household, String relation, int position, Span span) {
        rows.row(CopyTable.MEMBERSHIP)
                .id(person)
                .id(household)
                .text(relation)
                .number(position)
                .date(span.from())
                .date(span.to())
                .text(recordedAt)
                .id(span.change())
                .end();
    }

    void here(Rows rows, UUID person, Place place, Span span) {
        var town = place.town();
        end(
                rows.row(CopyTable.ADDRESS)
                        .id(person)
                        .text("CITY")
                        .text(CityMap.PREFECTURE)
                        .text(CityMap.CITY)
                        .text(town.ward().code())
                        .text(town.code())
                        .text(town.name())
                        .text(place.block())
                        .text(place.building())
                        .text(town.postcode()),
                span);
    }

    void elsewhere(Rows rows, UUID person, Elsewhere place, Span span) {
        end(
                rows.row(CopyTable.ADDRESS)
                        .id(person)
                        .text(span.to() == null ? "AFTER" : "BEFORE")
                        .text(place.prefecture())
                        .text(place.city())
                        .text(null)
                        .text(null)
                        .text(place.town())
                        .text(place.block())
                        .text(null)
                        .text(place.postcode()),
                span);
    }

    private void end(Rows.Row row, Span span) {
        row.date(span.from()).date(span.to()).text(recordedAt).id(span.change()).end();
    }
}
