package hitomado.counter.web;

/// 転入者の入力 — the four items as on the paper shown, for somebody whom our register does not hold.
public record ArrivalForm(String name, String birth, String sex, String address) {
    public ArrivalForm {
        name = name == null ? "" : name;
        birth = birth == null ? "" : birth;
        sex = sex == null ? "" : sex;
        address = address == null ? "" : address;
    }
}
