package io.roundtrip.setup.jira;

/** The schemes of a project in which set-up names something. */
public record ProjectSchemes(TypeScheme types, Screens screens, SeeCustomers customers) {}
