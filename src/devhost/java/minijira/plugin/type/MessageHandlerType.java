package minijira.plugin.type;

import com.atlassian.jira.service.util.handler.MessageHandler;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.MessageHandlerModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reader of incoming mail. Jira leads to its settings by the add-edit-url, and looks its class up
 * when the plugin starts: where it cannot be loaded, this module stays off and the others start.
 */
final class MessageHandlerType implements ModuleType {
  private static final Logger log = LoggerFactory.getLogger(MessageHandlerType.class);

  @Override
  public String element() {
    return "message-handler";
  }

  @Override
  public Shape shape() {
    return Shape.module("class!", "i18n-name-key!", "add-edit-url!", "weight", "validator-class");
  }

  @Override
  public void check(Xml module, Checks checks) {
    String handler = module.attribute("class", "");
    if (!checks.classes().leavesOut(handler))
      checks.concrete(handler, MessageHandler.class, module, module);
    String validator = module.attribute("validator-class");
    if (validator != null) checks.concrete(validator, Object.class, module, module);
    checks.text(module.attribute("i18n-name-key", ""), module, module);
    checks.number("weight", module, module);
    if (!module.attribute("add-edit-url", "").startsWith("/secure/admin/"))
      checks.problem(
          module,
          module,
          "add-edit-url \"" + module.attribute("add-edit-url") + "\" is no page of administration.",
          "write the address of an action, from /secure/admin/ on.");
  }

  @Override
  public Made create(Xml module, Live live) {
    String key = live.complete(module);
    String handler = module.attribute("class", "");
    try {
      live.type(handler);
    } catch (LinkageError broken) {
      log.error("message-handler {} stays off: its class cannot be loaded", key, broken);
      return Made.NOTHING;
    }
    return Made.of(
        new MessageHandlerModule(
            key,
            module.attribute("i18n-name-key", ""),
            module.attribute("add-edit-url", ""),
            Integer.parseInt(module.attribute("weight", "1000")),
            () -> live.create(handler, MessageHandler.class)));
  }
}
