package minijira.plugin.type;

import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;

/** Asks Jira 10 for REST v2; Jira 11 has nothing else. */
final class RestMigrationType implements ModuleType {
  @Override
  public String element() {
    return "rest-migration";
  }

  @Override
  public Shape shape() {
    return Shape.module().child("rest-v2", Shape.of());
  }

  @Override
  public void check(Xml module, Checks checks) {}
}
