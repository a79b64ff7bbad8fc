import type { ItemVariant, Material } from '@mashang/api'

/// What the chosen case of an item takes, in the item's order; without a choice everything.
export const materialsFor = (all: Material[], variant: ItemVariant | undefined): Material[] =>
    variant ? all.filter(({ seq }) => variant.materials.includes(seq)) : all
