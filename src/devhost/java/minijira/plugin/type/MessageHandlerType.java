package minijira.plugin.type;

import com.atlassian.jira.service.util.handler.MessageHandler;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.MessageHandlerModule;

/** A reader of incoming mail. Jira leads to its settings by the add-edit-url. */
final class MessageHandlerType implements ModuleType {
  @Override
  public String element() {
    return "message-handler";
  }

  @Override
  public Shape shape() {
    return Shape.module("class!", "i18n-name-key!", "add-edit-url!", "weight");
  }

  @Override
  public void check(Xml module, Checks checks) {
    checks.concrete(module.attribute("class", ""), MessageHandler.class, module, module);
    checks.text(module.attribute("i18n-name-key", ""), module, module);
    checks.number("weight", module, module);
    if (!module.attribute("add-edit-url", "").startsWith("/secure/admin/"))
      checks.problem(
          module,
          module,
          "add-edit-url \"" + module.attribute("add-edit-url") + "\" is no page of administration.",
          "write the address of an action, from /secure/admin/ on.");
  }

  /** The class is not looked at before there is mail to read. */
  @Override
  public Made create(Xml module, Live live) {
    return Made.of(
        new MessageHandlerModule(
            live.complete(module),
            module.attribute("i18n-name-key", ""),
            module.attribute("add-edit-url", ""),
            Integer.parseInt(module.attribute("weight", "1000")),
            () -> live.create(module.attribute("class", ""), MessageHandler.class)));
  }
}
