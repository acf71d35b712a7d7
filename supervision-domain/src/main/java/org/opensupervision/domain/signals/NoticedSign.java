package org.opensupervision.domain.signals;

import org.opensupervision.domain.shared.SignId;

/** One of somebody's signs, and how much of it is there. */
public record NoticedSign(SignId sign, Presence presence) {}
