package minijira.plugin.module;

import org.jspecify.annotations.Nullable;

/** A web-panel; key is complete. */
public record WebPanel(
    String key, String location, int weight, @Nullable String labelKey, WebPanelView view) {}
