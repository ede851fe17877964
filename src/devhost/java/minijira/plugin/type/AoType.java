package minijira.plugin.type;

import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import java.util.ArrayList;
import java.util.List;
import minijira.plugin.ao.AoLint;
import minijira.plugin.ao.AoModule;
import minijira.plugin.ao.TableNames;
import minijira.plugin.descriptor.Place;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import net.java.ao.RawEntity;

final class AoType implements ModuleType {
  private static final int MOST_ENTITIES = 200;

  @Override
  public String element() {
    return "ao";
  }

  @Override
  public Shape shape() {
    return Shape.module("namespace")
        .child("entity!", Shape.text())
        .child("upgradeTask", Shape.text());
  }

  @Override
  public void check(Xml module, Checks checks) {
    if (checks.descriptor().modules("ao").size() > 1)
      checks.problem(module, module, "more than one <ao>.", "keep one with all entities.");
    if (module.children("entity").count() > MOST_ENTITIES)
      checks.problem(module, module, "more than " + MOST_ENTITIES + " entities.", "take some out.");
    AoLint lint =
        new AoLint(
            TableNames.of(namespace(module, checks.descriptor().symbolicName())),
            checks.problems());
    module
        .children("entity")
        .forEach(
            entity -> {
              Class<?> type = checks.type(entity.text(), RawEntity.class, entity, module);
              if (type != null) lint.check(type, Place.of(entity, module));
            });
    module
        .children("upgradeTask")
        .forEach(
            task -> checks.concrete(task.text(), ActiveObjectsUpgradeTask.class, task, module));
  }

  @Override
  public Made create(Xml module, Live live) {
    List<Class<? extends RawEntity<?>>> entities = new ArrayList<>();
    module.children("entity").forEach(e -> entities.add(entity(live.type(e.text()))));
    List<ActiveObjectsUpgradeTask> tasks = new ArrayList<>();
    module
        .children("upgradeTask")
        .forEach(t -> tasks.add(live.create(t.text(), ActiveObjectsUpgradeTask.class)));
    String namespace =
        namespace(
            module,
            live.jar().header("Bundle-SymbolicName", live.plugin().key()).split(";")[0].trim());
    return Made.of(new AoModule(namespace, entities, tasks));
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends RawEntity<?>> entity(Class<?> checked) {
    return (Class<? extends RawEntity<?>>) checked;
  }

  private static String namespace(Xml module, String symbolicName) {
    return module.attribute("namespace", symbolicName);
  }
}
