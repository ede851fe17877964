package com.atlassian.mail.queue;

/** Known from annex A; oldest and newest seen 9.x, assumed unchanged to 11.3. */
public interface MailQueue {
  int size();

  int errorSize();

  void addItem(MailQueueItem item);
}
