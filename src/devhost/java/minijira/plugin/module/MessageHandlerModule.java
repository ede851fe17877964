package minijira.plugin.module;

import com.atlassian.jira.service.util.handler.MessageHandler;
import java.util.function.Supplier;

/**
 * A message-handler.
 *
 * @param name an i18n key
 * @param handler made anew for each mailbox, as Jira does it
 */
public record MessageHandlerModule(
    String key, String name, String addEditUrl, int weight, Supplier<MessageHandler> handler) {}
