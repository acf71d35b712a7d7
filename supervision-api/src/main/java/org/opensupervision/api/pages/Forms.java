package org.opensupervision.api.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.axonframework.modelling.command.ConcurrencyException;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.KeyUsedForAnotherRequest;
import org.opensupervision.domain.shared.Rejected;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Sends what a form asks for. What is refused is said at the form, with all that was typed. */
@Component
public class Forms {

    /** Nothing is sent of a form that is wrong already. */
    public boolean accepts(BindingResult form, Runnable sending) {
        if (!form.hasErrors()) {
            try {
                sending.run();
            } catch (Rejected refusal) {
                reject(
                        form,
                        refusal.rule().field(),
                        "rule." + refusal.rule().name(),
                        refusal.rule().name());
            } catch (InvalidField invalid) {
                reject(form, invalid.field(), "form.invalid", invalid.expected());
            } catch (ConcurrencyException meanwhile) {
                form.reject("form.meanwhile", meanwhile.toString());
            } catch (KeyUsedForAnotherRequest sentBefore) {
                form.reject("form.sent.before", sentBefore.toString());
            }
        }
        return !form.hasErrors();
    }

    /** The page of the form once more. */
    public static String again(HttpServletResponse response, String page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page;
    }

    /** At the form as a whole where it has no such field. */
    private static void reject(BindingResult form, String field, String code, String words) {
        if (form.getTarget() != null && form.getFieldType(field) != null) {
            form.rejectValue(field, code, new Object[] {words}, words);
        } else {
            form.reject(code, new Object[] {words}, words);
        }
    }
}
