package org.ofbiz.core.entity;

/** A row of Jira's own store, handed on and never looked into; oldest 3, newest seen 10. */
public class GenericValue {}
