package minijira.plugin.type;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import minijira.jira.project.Permissions;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.ProjectPermissionModule;

final class ProjectPermissionType implements ModuleType {
  private static final Set<String> CATEGORIES =
      Set.of(
          "PROJECTS",
          "ISSUES",
          "VOTERS_AND_WATCHERS",
          "COMMENTS",
          "ATTACHMENTS",
          "TIME_TRACKING",
          "OTHER");

  @Override
  public String element() {
    return "project-permission";
  }

  @Override
  public Shape shape() {
    return Shape.module("i18n-name-key!", "i18n-description-key", "category!")
        .child("condition", Shape.CONDITION)
        .child("conditions", Shape.CONDITIONS);
  }

  @Override
  public void check(Xml module, Checks checks) {
    String key = module.attribute("key", "");
    if (!CATEGORIES.contains(module.attribute("category", "")))
      checks.problem(
          module,
          module,
          "category " + module.attribute("category") + ".",
          "write one of " + new TreeSet<>(CATEGORIES) + ".");
    if (Permissions.SYSTEM.contains(key))
      checks.problem(
          module,
          module,
          "permission " + key + " is Jira's own.",
          "choose another key; it counts for all plugins together.");
    String description = module.attribute("i18n-description-key");
    if (description != null) checks.text(description, module, module);
    Clashes.earlier(
        "permission",
        Clashes.all(element(), checks, java.util.stream.Stream::of),
        one -> one.attribute("key", ""),
        Comparator.naturalOrder(),
        new Clashes.Found(module, module, checks));
  }

  @Override
  public Made create(Xml module, Live live) {
    return Made.of(
        new ProjectPermissionModule(
            live.complete(module),
            module.attribute("key", ""),
            module.attribute("i18n-name-key", ""),
            module.attribute("i18n-description-key", ""),
            module.attribute("category", "")));
  }
}
