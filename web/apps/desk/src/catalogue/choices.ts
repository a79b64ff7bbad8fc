import { t } from '@mashang/words'
import { CHOICES, type ChoiceList } from './content'

/// The values of a closed list with their words.
export const choicesOf = <L extends ChoiceList>(list: L): { value: (typeof CHOICES)[L][number]; label: string }[] =>
    CHOICES[list].map((value) => ({ value: value as (typeof CHOICES)[L][number], label: t(`content.choice.${list}.${value}`) }))
