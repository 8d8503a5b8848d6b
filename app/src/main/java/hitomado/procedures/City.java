package hitomado.procedures;

import hitomado.platform.calendar.BusinessCalendar;
import hitomado.platform.calendar.ClosingRules;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// 市 — the city that runs this city hall: its names, wards, closed days, sections and settings.
public record City(
        String code,
        LocalText name,
        String prefecture,
        String mayor,
        List<Ward> wards,
        ClosedDays closed,
        List<Section> sections,
        Map<String, Object> bank,
        Map<String, Object> settings) {
    public City {
        wards = List.copyOf(wards);
        sections = List.copyOf(sections);
        bank = Map.copyOf(bank);
        settings = Map.copyOf(settings);
    }

    /// 区 — a ward with its 団体コード; place and phone of its office may be empty.
    public record Ward(String code, LocalText name, LocalText place, String phone) {}

    /// 課 — a section that decides procedures; `inWards` when every ward office has its counter.
    public record Section(String id, LocalText name, LocalText place, String phone, boolean inWards) {}

    /// 休日 — the days of the week and of the year on which the city hall is closed (地方自治法4条の2).
    public record ClosedDays(Set<DayOfWeek> weekly, Set<MonthDay> yearly) {
        private static final MonthDay LAST = MonthDay.of(12, 31);
        private static final MonthDay FIRST = MonthDay.of(1, 1);

        public ClosedDays {
            weekly = Set.copyOf(weekly);
            yearly = Set.copyOf(yearly);
        }

        ClosingRules rules() {
            return new ClosingRules(weekly, yearEnd(LAST, -1), yearEnd(FIRST, 1), yearly, Set.of());
        }

        /// The far end of the closed days that join the turn of the year, within its month.
        private MonthDay yearEnd(MonthDay start, int step) {
            var day = start;
            for (int i = 0; i < 30; i++) {
                var next = day.withDayOfMonth(Math.clamp(day.getDayOfMonth() + step, 1, 31));
                if (!yearly.contains(next)) {
                    break;
                }
                day = next;
            }
            return day;
        }
    }

    public Optional<Section> findSection(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    public Optional<Ward> findWard(String wardCode) {
        return wards.stream().filter(ward -> ward.code().equals(wardCode)).findFirst();
    }

    /// The open days of the city hall, for deadlines.
    public BusinessCalendar calendar() {
        return new BusinessCalendar(closed.rules());
    }

    /// Whether the paper of a procedure is still collected although it is satisfied by another filing.
    public boolean collectsSatisfiedPaper(String procedure) {
        return settings.get("collectsSatisfiedPaper") instanceof List<?> ids && ids.contains(procedure);
    }
}
