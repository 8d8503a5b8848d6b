package hitomado.applications;

/// 応答あり — tells the office in the same process, after commit, that residents' replies wait; carries no data.
public record RepliesWaiting() {}
