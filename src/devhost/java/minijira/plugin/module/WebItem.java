package minijira.plugin.module;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A web-item; key is complete. linkTemplate may hold $req.contextPath, $issue.key,
 * $projectKeyEncoded; linkId, styleClass and the param iconClass are empty if not given.
 */
public record WebItem(
    String key,
    String section,
    int weight,
    @Nullable String labelKey,
    String linkTemplate,
    String linkId,
    String styleClass,
    String iconClass,
    Predicate<Map<String, Object>> visible) {}
