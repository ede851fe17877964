package com.atlassian.mail.queue;

import com.atlassian.mail.MailException;
import java.util.Date;

/** Known from annex A; oldest and newest seen 9.x, assumed unchanged to 11.3. */
public interface MailQueueItem extends Comparable<MailQueueItem> {
  void send() throws MailException;

  String getSubject();

  Date getDateQueued();

  int getSendCount();

  boolean hasError();
}
