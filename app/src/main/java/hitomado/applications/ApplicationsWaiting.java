package hitomado.applications;

/// 申請あり — tells the office in the same process, after commit, that applications wait; carries no data.
public record ApplicationsWaiting() {}
