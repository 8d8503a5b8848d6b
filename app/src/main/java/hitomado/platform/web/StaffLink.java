package hitomado.platform.web;

import hitomado.platform.Permission;
import org.jspecify.annotations.Nullable;

/// 職員メニューの項目 — a bean of this type, contributed by a module, is an entry of the staff's navigation.
///
/// @param order place from left to right
/// @param key message key of its label
/// @param permission who sees it; null for all staff
public record StaffLink(
        int order, String path, String key, @Nullable Permission permission) {}
