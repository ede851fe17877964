package io.roundtrip.customers.jira;

/**
 * An address as the templates show it.
 *
 * @param id of the form control
 */
public record EmailView(String id, String address) {}
