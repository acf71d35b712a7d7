package org.opensupervision.api.privacy;

/** Of what went through them, nobody misses anything: dropped all the time. */
@FunctionalInterface
public interface Buffers extends Forgetful {}
