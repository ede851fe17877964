package minijira.plugin.module;

import org.jspecify.annotations.Nullable;

/** A web-section; key is complete, its items name location/short key. */
public record WebSection(String key, String location, int weight, @Nullable String labelKey) {}
