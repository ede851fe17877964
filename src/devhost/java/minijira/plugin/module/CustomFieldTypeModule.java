package minijira.plugin.module;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import java.util.Map;
import java.util.Set;

/**
 * A customfield-type; key is complete, searcherKeys are complete keys of the searchers it may have,
 * templates maps view, edit, column-view, xml to paths in the jar.
 */
public record CustomFieldTypeModule(
    String key,
    String nameKey,
    CustomFieldType<?, ?> type,
    Set<String> searcherKeys,
    Map<String, String> templates) {}
