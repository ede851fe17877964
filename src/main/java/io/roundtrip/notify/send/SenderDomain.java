package io.roundtrip.notify.send;

/**
 * What stands behind the @ of the address that mails are from. It is in every mail anyway, so a
 * mail's name may carry it, unlike the name of the machine Jira runs on.
 */
public interface SenderDomain {
  /** In lower case; "" when it is not known. */
  String name();
}
