package com.atlassian.jira.service.util.handler;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Map;

/** Known from Javadoc of 7.0.8 and public plugins, with {@code javax.mail}; oldest 5.0. */
public interface MessageHandler {
  /** Not confirmed. */
  void init(Map<String, String> params, MessageHandlerErrorCollector errorCollector);

  /** Not confirmed. */
  boolean handleMessage(Message message, MessageHandlerContext context) throws MessagingException;
}
