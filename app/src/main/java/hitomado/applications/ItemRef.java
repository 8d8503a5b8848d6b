package hitomado.applications;

import hitomado.rules.SubjectId;

/// 記載欄の指定 — one item of a form for one subject.
public record ItemRef(String item, SubjectId subject) {}
