package hitomado.registry;

import java.time.LocalDate;
import java.util.Optional;

/// 町字 — a town of the city with its ward, postcode and school districts (通学区域).
public record Town(
        String code,
        String wardCode,
        String ward,
        String name,
        String kana,
        String postcode,
        String elementarySchool,
        String juniorHighSchool) {
    private static final int LAST_ELEMENTARY = 6;
    private static final int LAST_JUNIOR_HIGH = 9;

    /// 区と町名: 潮見区港町一丁目
    public String withWard() {
        return ward + name;
    }

    /// 指定校 — the school assigned to a child who lives here (学校教育法施行令5条); none outside grades 1 to 9.
    public Optional<String> schoolFor(LocalDate birth, LocalDate day) {
        var grade = SchoolYears.gradeOn(birth, day);
        if (grade < 1 || grade > LAST_JUNIOR_HIGH) {
            return Optional.empty();
        }
        return Optional.of(grade <= LAST_ELEMENTARY ? elementarySchool : juniorHighSchool);
    }
}
