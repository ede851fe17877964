package minijira.pages;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.node.Components;
import minijira.plugin.PluginModules;
import minijira.plugin.module.WebItem;
import minijira.plugin.module.WebPanel;
import minijira.plugin.module.WebSection;
import minijira.web.Links;
import minijira.web.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the installed plugin adds to a place of a screen: items, sections, panels, in order of
 * weight.
 */
final class Fragments {
  private static final Logger log = LoggerFactory.getLogger(Fragments.class);

  /** A web-item with its finished address. */
  record Item(
      String label, String url, String id, String styleClass, String iconClass, String section) {}

  private final Map<String, Object> context;

  private Fragments(Map<String, Object> context) {
    this.context = context;
  }

  static Fragments of(Request request, @Nullable Project project, @Nullable Issue issue) {
    Map<String, Object> params = new LinkedHashMap<>();
    if (issue != null) params.put("issue", issue);
    if (project != null) params.put("project", project);
    if (request.user() != null) params.put("user", request.user());
    JiraHelper helper = new JiraHelper(request.raw(), project, new LinkedHashMap<>(params));
    params.put("helper", helper);
    params.put("i18n", Components.get(JiraAuthenticationContext.class).getI18nHelper());
    params.put("req", request.raw());
    params.put("baseurl", request.contextPath());
    return new Fragments(params);
  }

  Map<String, Object> context() {
    return context;
  }

  List<Item> items(String section) {
    return all(WebItem.class).stream()
        .filter(item -> item.section().equals(section) && visible(item))
        .sorted(Comparator.comparingInt(WebItem::weight))
        .map(this::finished)
        .toList();
  }

  List<WebSection> sections(String location) {
    return all(WebSection.class).stream()
        .filter(section -> section.location().equals(location))
        .sorted(Comparator.comparingInt(WebSection::weight))
        .toList();
  }

  List<WebPanel> panels(String location) {
    return all(WebPanel.class).stream()
        .filter(panel -> panel.location().equals(location))
        .sorted(Comparator.comparingInt(WebPanel::weight))
        .toList();
  }

  /** The plugin's text, or the key itself so that a missing one is seen. */
  static String text(@Nullable String key, String otherwise) {
    if (key == null || key.isEmpty()) return otherwise;
    String text = modules() == null ? null : modules().plugin().i18n(key, Words.locale());
    return text == null ? key : text;
  }

  /** The part of a complete key after the colon. */
  static String shortKey(String completeKey) {
    return completeKey.substring(completeKey.indexOf(':') + 1);
  }

  private Item finished(WebItem item) {
    String id = item.linkId().isEmpty() ? shortKey(item.key()) : item.linkId();
    return new Item(
        text(item.labelKey(), id),
        Links.expand(item.linkTemplate(), context),
        id,
        item.styleClass(),
        item.iconClass(),
        item.section());
  }

  private boolean visible(WebItem item) {
    try {
      return item.visible().test(context);
    } catch (RuntimeException e) {
      log.error("condition of web item {} failed", item.key(), e);
      return false;
    }
  }

  private static <M> List<M> all(Class<M> type) {
    PluginModules modules = modules();
    return modules == null ? List.of() : modules.all(type);
  }

  static @Nullable PluginModules modules() {
    return Components.find(PluginModules.class);
  }
}
