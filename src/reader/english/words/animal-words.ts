/** Animals that reports count beside people: nobody of ours is among them. Names of armed groups and teams (tigers, lions) are left out. */
import { type WordClass, wordClass } from '../../word-class.ts'

const words = (list: string): WordClass => wordClass(new Set(list.trim().split(/\s+/)))

/** Animals in the plural. */
export const ANIMALS = words(
  'animals dogs cats cows horses camels goats donkeys mules pigs chickens hens birds bulls oxen buffaloes lambs calves puppies elephants dolphins whales ponies rams ewes mares bullocks heifers ducks geese bees rhinos gorillas monkeys yaks llamas alpacas reindeer',
)
/** Animals in the singular. */
export const ANIMAL = words(
  'animal dog cat cow horse camel goat donkey mule pig chicken hen bird bull ox buffalo lamb calf puppy elephant dolphin whale pony ewe mare bullock heifer duck goose rhino gorilla monkey yak',
)
/** Animals told of as a mass: "30 cattle", "12 head of livestock". */
export const HERD = words('cattle sheep livestock poultry fish buffalo')
