package org.opensupervision.api.pages;

/** A form that is nothing but its button, so that what was refused can be said at it. */
public record Pressed() {}
