package com.atlassian.mail.server.auth;

/** Known as {@link AuthenticationContextAware}. */
public interface Credentials {}
