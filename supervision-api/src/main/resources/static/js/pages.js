/*
 * What pages do besides what a browser does by itself. All of them work without it.
 *
 * Forms that say hx-boost are sent in the background: what was typed stays where it is until an answer is there, whatever
 * happens to the connection or the session meanwhile. Their hidden field "once" makes sending again harmless.
 */
(() => {
    'use strict';

    const AGAIN_AFTER = 4000;
    const POLL_AFTER = 2000;

    document.documentElement.classList.add('js');

    /* Where it was pressed: over the page it would cover what somebody wants to read. */
    function place(box, sender) {
        const form = sender.closest('form');
        const pressed = form?.contains(document.activeElement) && document.activeElement.closest('button');
        const button = pressed || form?.querySelector('button:not([type="button"])');
        box.classList.toggle('here', Boolean(button));
        if (button) {
            (button.closest('.row-of-buttons') || button).before(box);
        } else {
            document.body.append(box);
        }
    }

    function warn(what, sender) {
        const box = document.getElementById('connection');
        if (box) {
            box.querySelector('p').textContent = box.dataset[what];
            box.querySelector('a').hidden = what !== 'expired';
            place(box, sender);
            box.hidden = false;
            box.scrollIntoView({block: 'nearest'});
        }
    }

    function calm() {
        const box = document.getElementById('connection');
        if (box) {
            box.hidden = true;
            document.body.append(box);
        }
    }

    /* A form that was not answered is sent again: when the connection is back, or after a while. */
    function again(form) {
        if (!(form instanceof HTMLFormElement) || form.dataset.waits) {
            return;
        }
        form.dataset.waits = 'true';
        const send = () => {
            window.removeEventListener('online', send);
            if (form.dataset.waits && form.isConnected) {
                delete form.dataset.waits;
                form.requestSubmit();
            }
        };
        window.addEventListener('online', send);
        setTimeout(send, AGAIN_AFTER);
    }

    document.addEventListener('htmx:configRequest', event => {
        const token = document.querySelector('meta[name="csrf-token"]');
        if (token && event.detail.verb !== 'get') {
            event.detail.headers['X-CSRF-TOKEN'] = token.content;
        }
    });
    ['htmx:sendError', 'htmx:timeout'].forEach(lost => document.addEventListener(lost, event => {
        warn('lost', event.detail.elt);
        again(event.detail.elt);
    }));
    document.addEventListener('htmx:responseError', event => {
        const status = event.detail.xhr.status;
        if (status === 401) {
            warn('expired', event.detail.elt);
        } else if (status === 502 || status === 503 || status === 504) {
            warn('away', event.detail.elt);
            again(event.detail.elt);
        } else {
            warn('refused', event.detail.elt);
        }
    });
    document.addEventListener('htmx:beforeSwap', event => {
        if (event.detail.shouldSwap) {
            calm();
        }
    });

    /* The focus is never lost: after a new page it goes to what went wrong, or to the page itself. */
    document.addEventListener('htmx:afterSettle', event => {
        begin();
        if (event.detail.target === document.body) {
            arrive();
        }
    });

    function arrive() {
        const wrong = document.querySelector('[data-focus]');
        if (wrong) {
            wrong.focus();
            wrong.scrollIntoView({block: 'nearest'});
        } else {
            document.getElementById('main').focus({preventScroll: true});
            window.scrollTo(0, 0);
        }
    }

    /* Pressed twice is sent once, also by forms that are not sent in the background. */
    document.addEventListener('submit', event => {
        const form = event.target;
        if (form.method !== 'post' || form.matches('[hx-boost], [hx-post]')) {
            return;
        }
        if (form.dataset.sent) {
            event.preventDefault();
        }
        form.dataset.sent = 'true';
        setTimeout(() => delete form.dataset.sent, AGAIN_AFTER);
    });

    /* Steppers: − and + beside a number. */
    document.addEventListener('click', event => {
        const button = event.target instanceof Element ? event.target.closest('button[data-by]') : null;
        if (!button) {
            return;
        }
        const input = button.closest('.stepper').querySelector('input');
        const number = (Number.parseInt(input.value, 10) || 0) + Number.parseInt(button.dataset.by, 10);
        const most = input.max === '' ? Number.MAX_SAFE_INTEGER : Number(input.max);
        input.value = String(Math.min(most, Math.max(Number(input.min || 0), number)));
        input.dispatchEvent(new Event('input', {bubbles: true}));
        input.dispatchEvent(new Event('change', {bubbles: true}));
    });

    /* The sum of the numbers in a [data-sum] stands in its output. */
    function add(sum) {
        const output = sum.querySelector('output');
        if (output) {
            const numbers = Array.from(sum.querySelectorAll('input[type="number"]'));
            output.textContent = String(numbers.reduce((all, each) => all + (Number.parseInt(each.value, 10) || 0), 0));
        }
    }
    document.addEventListener('input', event => {
        const sum = event.target instanceof Element ? event.target.closest('[data-sum]') : null;
        if (sum) {
            add(sum);
        }
    });

    /*
     * A length is shared out over the steppers as the first chosen person's last session was, or as the form says:
     * data-like="30=10,10,10 45=15,15,15". Numbers that were changed by hand belong to no length any more.
     */
    function share(form) {
        const length = form.querySelector('[data-length]:checked');
        const like = (form.querySelector('[data-like]:checked') || form).dataset.like;
        const shares = length && like ? like.split(' ').find(each => each.startsWith(length.value + '=')) : null;
        if (!shares) {
            return;
        }
        const inputs = Array.from(form.querySelectorAll('.stepper input'));
        shares.split('=')[1].split(',').forEach((minutes, at) => {
            inputs[at].value = minutes;
        });
        inputs[0].dispatchEvent(new Event('input', {bubbles: true}));
    }
    document.addEventListener('change', event => {
        const input = event.target;
        const form = input instanceof HTMLInputElement ? input.form : null;
        if (!form || !form.dataset.like) {
            return;
        }
        if (input.name === 'mode') {
            form.dataset.modeChosen = 'true';
        }
        const first = form.querySelector('[data-like]:checked');
        if (input.matches('[data-like]') && first && first.dataset.mode && !form.dataset.modeChosen) {
            form.querySelector('[name="mode"][value="' + first.dataset.mode + '"]').checked = true;
        }
        if (input.matches('[data-like], [data-length]')) {
            share(form);
        }
    });
    document.addEventListener('input', event => {
        const form = event.target instanceof HTMLInputElement && event.target.closest('.stepper') ? event.target.form : null;
        const length = form ? form.querySelector('[data-length]:checked') : null;
        const sum = form ? Array.from(form.querySelectorAll('.stepper input'))
            .reduce((all, each) => all + (Number.parseInt(each.value, 10) || 0), 0) : 0;
        if (length && sum !== Number(length.value)) {
            length.checked = false;
        }
    });

    /* What a slider is set to stands beside it, and is said; below 0 nobody has moved it. */
    function tell(slider) {
        const words = Number(slider.value) < 0 ? slider.dataset.valueNone
            : slider.dataset.valueWords.replace('{0}', slider.value);
        slider.classList.toggle('untouched', Number(slider.value) < 0);
        slider.setAttribute('aria-valuetext', words);
        document.querySelectorAll(`output[for="${slider.id}"]`).forEach(output => {
            output.textContent = words;
        });
    }
    document.addEventListener('input', event => {
        if (event.target instanceof Element && event.target.matches('input[data-value-words]')) {
            tell(event.target);
        }
    });

    /* A tap elsewhere, or Escape, closes a menu. */
    const MENUS = '.account[open], .bar details[open]';
    document.addEventListener('click', event => {
        document.querySelectorAll(MENUS).forEach(menu => {
            if (!menu.contains(event.target)) {
                menu.open = false;
            }
        });
    });
    document.addEventListener('keydown', event => {
        const menu = event.key === 'Escape' ? document.querySelector(MENUS) : null;
        if (menu) {
            menu.open = false;
            menu.querySelector('summary').focus();
        }
    });

    /* Files may be dropped where they can be chosen. */
    function drop(event) {
        return event.target instanceof Element ? event.target.closest('form[data-drop]') : null;
    }
    document.addEventListener('dragover', event => {
        const form = drop(event);
        if (form) {
            event.preventDefault();
            form.classList.add('over');
        }
    });
    document.addEventListener('dragleave', event => drop(event)?.classList.remove('over'));
    document.addEventListener('drop', event => {
        const form = drop(event);
        if (form && event.dataTransfer.files.length > 0) {
            event.preventDefault();
            form.classList.remove('over');
            const input = form.querySelector('input[type="file"]');
            input.files = event.dataTransfer.files;
            input.dispatchEvent(new Event('change', {bubbles: true}));
        }
    });
    document.addEventListener('change', event => {
        const chosen = drop(event)?.querySelector('[data-chosen]');
        if (chosen) {
            chosen.textContent = chosen.dataset.words + ' ' + Array.from(event.target.files, file => file.name).join(', ');
        }
    });

    /* What was saved is not in the totals yet: the page comes again when it is, unless somebody is typing. */
    function follow(notice) {
        const show = () => {
            if (document.querySelector('main :focus:is(input, textarea, select)')) {
                notice.remove();
            } else {
                htmx.ajax('GET', window.location.href, {target: '#main', select: '#main', swap: 'outerHTML'});
            }
        };
        if (!window.EventSource) {
            setTimeout(show, POLL_AFTER);
            return;
        }
        const events = new EventSource('/updates');
        events.addEventListener('reached', () => {
            events.close();
            show();
        });
        events.addEventListener('late', () => {
            events.close();
            notice.textContent = notice.dataset.late;
        });
        events.addEventListener('error', () => {
            events.close();
            setTimeout(show, POLL_AFTER);
        });
    }

    function begin() {
        document.querySelectorAll('[data-sum]').forEach(add);
        document.querySelectorAll('input[data-value-words]').forEach(tell);
        const notice = document.getElementById('updating');
        if (notice && !notice.dataset.followed) {
            notice.dataset.followed = 'true';
            follow(notice);
        }
    }

    begin();
    if (document.querySelector('[data-focus]')) {
        arrive();
    }
})();
